// The page for addresses that do not exist: looks for what the address says.

import { answer } from "../answering/answer.js";
import { loadAnswers, loadWholeBook } from "../book/book.js";
import { ROOT, inTime } from "../book/files.js";
import { alarmCards } from "./cards.js";
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
    .filter((part) => part && !["medicines", "regimens", "index"].includes(part))
    .join(" ")
    .replace(/^side effects /, "");

/** Offer what the address of a page that does not exist may mean. */
export const offerOthers = async () => {
  const words = wordsOfAddress();
  if (!words) return;
  const input = document.querySelector("form.search input");
  input.value ||= words; // what was typed while this came stays
  const list = document.querySelector("#search-results");
  const book = await loadWholeBook();
  await inTime(loadAnswers(book, answer(book, words).question));
  const { alarms, entries } = answer(book, words);
  const found = entries.slice(0, MOST);
  list.replaceChildren(...found.map((entry) => resultFor(entry, book)));
  list.before(...alarmCards(alarms));
  document.querySelector("#not-found-guess").hidden = found.length + alarms.length === 0;
};
