// The field as a combobox with a list of suggestions (WAI-ARIA pattern: list autocomplete, nothing
// is chosen by itself).

import { answer } from "../answering/answer.js";
import { loadAnswers, loadBook, loadEverything, loadRest } from "../book/book.js";
import { inTime } from "../book/files.js";
import { countOf, remarkAlone, suggestions } from "./suggestions.js";

const QUIET = 500; // milliseconds without a key before the count is said
const SOON = 300; // milliseconds until it is said that suggestions are on their way
const LOADING = "Loading…";
const FAILED = "Suggestions could not be loaded. The lists of medicines and side effects, and When to call, are in the menu.";
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
  let whole = false; // whether all that the search knows was here when it last answered

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

  const open = (children, said) => {
    mark(null);
    box.replaceChildren(...children.filter((child) => child !== ""));
    box.hidden = false;
    box.scrollTop = 0;
    if (box.scrollHeight > box.clientHeight) box.tabIndex = 0; // to be scrolled with keys
    else box.removeAttribute("tabindex");
    input.setAttribute("aria-expanded", "true");
    say(said);
  };

  const show = (book, text) => {
    const found = answer(book, text, { isTyping: true });
    open(suggestions(found, text.trim(), id), countOf(found));
    return found.question;
  };

  const isTypingStill = (turn) => turn === asked && document.activeElement === input;

  const suggest = async () => {
    const text = input.value;
    const turn = ++asked;
    if (!text.trim()) {
      close();
      say("");
      return;
    }
    const coming = loadBook();
    const late = setTimeout(() => turn === asked && open(remarkAlone(LOADING, id), LOADING), SOON);
    try {
      const book = await coming;
      // An alarm waits for nothing; other suggestions do, so that they come all at once.
      if (!book.everything && !answer(book, text).alarms.length) await inTime(loadEverything(book));
      clearTimeout(late);
      if (turn !== asked) return;
      const question = show(book, text);
      const isWhole = await inTime(loadRest(book).then(() => true));
      const isMore = await inTime(loadAnswers(book, question));
      if (isTypingStill(turn) && !active && (!whole || isMore)) show(book, text);
      whole ||= Boolean(isWhole);
      if (turn === asked) box.dataset.words = text; // what stands there is all that is to come
    } catch {
      if (turn === asked) open(remarkAlone(FAILED, id), FAILED);
    } finally {
      clearTimeout(late);
    }
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
