// The field as a combobox with a list of suggestions (WAI-ARIA pattern: list autocomplete, nothing
// is chosen by itself).

import { answer } from "./answer.js";
import { loadBook, loadWholeBook } from "./book.js";
import { countOf, suggestions } from "./suggestions.js";

const QUIET = 500; // milliseconds without a key before the count is said
let boxes = 0;

/** Make the field of a form a combobox. */
export const combobox = (form) => {
  const input = form.querySelector("input");
  const box = document.createElement("div");
  const status = document.createElement("p");
  const id = `search-list-${++boxes}`;
  box.className = "search__box";
  box.hidden = true;
  status.className = "visually-hidden";
  status.role = "status";
  form.append(box, status);

  let active = null;
  let saying = 0;
  let asked = 0;

  const options = () => [...box.querySelectorAll("[role=option]")];

  const mark = (option) => {
    active?.setAttribute("aria-selected", "false");
    active = option ?? null;
    active?.setAttribute("aria-selected", "true");
    active?.scrollIntoView({ block: "nearest" });
    if (active) input.setAttribute("aria-activedescendant", active.id);
    else input.removeAttribute("aria-activedescendant");
  };

  const close = () => {
    mark(null);
    box.hidden = true;
    input.setAttribute("aria-expanded", "false");
    asked++;
  };

  const say = (text) => {
    clearTimeout(saying);
    saying = setTimeout(() => (status.textContent = text), QUIET);
  };

  const open = (found) => {
    mark(null);
    box.replaceChildren(...suggestions(found, input.value.trim(), id));
    box.hidden = false;
    input.setAttribute("aria-expanded", "true");
    say(countOf(found));
  };

  const suggest = async () => {
    const text = input.value;
    const turn = ++asked;
    if (!text.trim()) {
      close();
      say("");
      return;
    }
    const book = await loadBook();
    loadWholeBook(); // meanings come while one types
    if (turn !== asked) return;
    open(answer(book, text, { isTyping: true }));
  };

  const move = (step) => {
    if (box.hidden) {
      suggest();
      return;
    }
    const all = options();
    const from = active ? all.indexOf(active) : step > 0 ? -1 : all.length;
    mark(all[from + step]); // beyond either end: back to the field
  };

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => active?.click(),
    Escape: () => {
      if (box.hidden) input.value = "";
      else close();
    },
  };

  input.role = "combobox";
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", id);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Home" || event.key === "End") mark(null); // they move within the text
    if (!(event.key in keys) || (event.key === "Enter" && !active)) return;
    event.preventDefault();
    keys[event.key]();
  });
  input.addEventListener("input", (event) => event.isComposing || suggest());
  input.addEventListener("compositionend", suggest);
  form.addEventListener("submit", close);
  box.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps focus
  form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || close());
  loadBook().catch(() => {}); // so that it is here when the first key is
  if (input.value.trim() !== (form.dataset.asked ?? "")) suggest(); // typed while this came
};
