// The page for addresses that do not exist: looks for what the address says.

import { answer } from "./answer.js";
import { ROOT, loadWholeBook } from "./book.js";
import { resultFor } from "./results.js";

const MOST = 3;

/** The address as it reads; one that is broken in its escapes stays as it is. */
const addressOf = (path) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** "/medicines/prolukin/side-effects.html" as words: "prolukin side effects". */
const wordsOfAddress = () =>
  addressOf(location.pathname)
    .slice(ROOT.pathname.length)
    .replace(/\.[a-z0-9]+$/i, "")
    .split(/[/_-]+/)
    .filter((part) => part && !["medicines", "index"].includes(part))
    .join(" ")
    .replace(/^side effects /, "");

const list = document.querySelector("#search-results");
const words = wordsOfAddress();
document.querySelector("form.search input").value = words;

const book = await loadWholeBook();
const { entries } = words ? answer(book, words) : { entries: [] };
const found = entries.slice(0, MOST);
list.replaceChildren(...found.map((entry) => resultFor(entry, { book, cards: {}, isFirst: false })));
document.querySelector("#not-found-guess").hidden = found.length === 0;
