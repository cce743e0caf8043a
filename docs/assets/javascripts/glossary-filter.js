// Narrows the glossary while one types. Without this module the whole list stays as it is.

import { element } from "./search/showing/element.js";

const list = document.querySelector("#glossary");
const letters = document.querySelector(".letters");
const others = document.querySelectorAll(".letters, .body-map, .by-part");

/** The form in which two spellings are the same: no case, accents or apostrophes. */
const plain = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'\u2019]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const textOf = (item, parts) =>
  plain([...item.querySelectorAll(parts)].map((part) => part.textContent).join(" "));

/** Every side effect with its own name, and with all of its names. */
const items = [...list.querySelectorAll("li")].map((item) => ({
  item,
  fold: item.querySelector("details"),
  name: textOf(item, ".entry"),
  names: textOf(item, ".entry, .also, .terms"),
}));
const sections = [...list.querySelectorAll("h2")].map((heading) => ({
  heading,
  entries: heading.nextElementSibling,
}));

/** A name matches when every word typed begins one of its words. */
const matches = (names, words) => words.every((word) => ` ${names}`.includes(` ${word}`));

const input = element("input", {
  id: "glossary-query",
  name: "q",
  type: "search",
  autocomplete: "off",
  spellcheck: false,
  placeholder: "throwing up",
  "aria-describedby": "glossary-count",
});
const count = element("p", { id: "glossary-count", role: "status" });
const form = element(
  "form",
  { className: "glossary-filter", role: "search" },
  element("label", { htmlFor: input.id }, "What do you feel?"),
  input,
  count,
);

const say = (found, typed) => {
  if (!typed) return "";
  if (found === 0) return `No side effect here is called “${typed}”. Try another word, or call your care team.`;
  return found === 1 ? "1 side effect" : `${found} side effects`;
};

const show = () => {
  const typed = input.value.trim();
  const words = plain(typed).split(" ").filter(Boolean);
  let found = 0;
  for (const { item, fold, name, names } of items) {
    item.hidden = !matches(names, words);
    fold.open = !matches(name, words); // the name that was typed stands among the folded ones
    found += !item.hidden;
  }
  for (const { heading, entries } of sections) {
    heading.hidden = entries.hidden = [...entries.children].every((item) => item.hidden);
  }
  for (const other of others) other.hidden = words.length > 0;
  count.textContent = say(found, typed);
};

const remember = () => {
  const address = new URL(location.href);
  if (input.value.trim()) address.searchParams.set("q", input.value.trim());
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
};

input.addEventListener("input", () => {
  show();
  remember();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelector("li:not([hidden]) .entry a")?.focus();
});
input.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !input.value) return;
  event.preventDefault();
  input.value = "";
  show();
  remember();
});
addEventListener("pageshow", () => {
  input.value = new URL(location.href).searchParams.get("q") ?? "";
  show();
});

(document.querySelector(".body-map") ?? letters).before(form);
