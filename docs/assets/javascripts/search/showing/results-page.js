// The results page: reads the words from its address, shows what answers them.

import { answer } from "../answering/answer.js";
import { loadAnswers, loadBook, loadRest } from "../book/book.js";
import { PATIENCE, addressOf, inTime } from "../book/files.js";
import { passagesFor } from "../ranking/passages.js";
import { alarmCards, languageCard } from "./cards.js";
import { element } from "./element.js";
import { resultFor, resultForPassage } from "./results.js";
import { understood } from "./understood.js";
import { hide, show, wordsHere } from "./words-in-address.js";

const MOST = 12;
const PAUSE = 100; // milliseconds in which another search may take this one's place
const LOADING = "Looking…";
const SLOW = "Still looking. The lists and When to call, above, need no search.";
const FAILED = "The search could not be loaded. Use the lists and When to call, above.";
const PARTLY = "A part of the search could not be loaded, so answers may be missing. ";

let list, alarms, parts, status, nothing, input;
const title = document.title;
let turn = 0;
let drawn = ""; // what stands there, so that nothing moves where nothing changed

const countWords = (entries) => (entries.length === 1 ? "1 result" : `${entries.length} results`);

const said = (book, { entries, showing, isSure, alarms: told, question }, words) => {
  if (!words) return [""];
  const before = book.everything ? "" : PARTLY;
  if (question.language) return [""];
  if (showing) return [`${before}Showing results for `, element("em", {}, showing), `. ${countWords(entries)}.`];
  if (!entries.length && !told.length) return [`${before}I am not sure what “${words}” means.`];
  if (!isSure && question.own.length) return [`${before}I am not sure what you ask of it. See the page:`];
  if (!isSure) return [`${before}I am not sure what you mean by “${words}”. These pages are the closest:`];
  return [`${before}${countWords(entries)} for “${words}”.`];
};

const drawAlarms = (found) => {
  const { language } = found.question;
  alarms.replaceChildren(...(language ? [languageCard(language)] : []), ...alarmCards(found.alarms));
  parts.replaceChildren(...understood(found.question));
};

/** Draw an answer, unless it is the one that stands there. */
const draw = (book, words) => {
  const found = words ? answer(book, words) : null;
  const entries = found?.entries.slice(0, MOST) ?? [];
  const made = entries.map((entry, index) => resultFor(entry, book, index === 0));
  const whole = made.map((item) => item.outerHTML).join("") + JSON.stringify(found?.alarms ?? []);
  if (whole === drawn && list.dataset.words === words) return found;
  drawn = whole;
  if (found) drawAlarms(found);
  else {
    alarms.replaceChildren();
    parts.replaceChildren();
  }
  list.replaceChildren(...made);
  status.replaceChildren(...(found ? said(book, { ...found, entries }, words) : [""]));
  nothing.hidden = !words || entries.length > 0;
  list.dataset.words = words;
  delete list.dataset.passages;
  return found;
};

const addPassages = async (words, entries, own) => {
  await new Promise((go) => setTimeout(go, PAUSE));
  if (own !== turn) return;
  const passages = (await inTime(passagesFor(words).catch(() => []), 4 * PATIENCE)) ?? [];
  if (own !== turn) return;
  const shown = entries.map(({ url }) => new URL(addressOf(url)).pathname);
  const fresh = passages.filter(({ url }) => !shown.includes(new URL(url, location.href).pathname));
  list.append(...fresh.map(resultForPassage));
  list.dataset.passages = "shown";
};

/** Where the reader was on this page, when they come back to it. */
const keepPlace = () => history.replaceState({ ...history.state, y: scrollY }, "", location.href);
const toPlace = () => history.state?.y && scrollTo(0, history.state.y);

const render = async () => {
  const words = wordsHere();
  const own = ++turn;
  show();
  document.title = words ? `${words} | ${title}` : title;
  if (own > 1 || !input.value) input.value = words; // what was typed while this came stays
  input.form.dataset.asked = words;
  status.textContent = words ? LOADING : "";
  const late = setTimeout(() => own === turn && (status.textContent = words ? SLOW : ""), PATIENCE);
  try {
    const book = await loadBook();
    if (own !== turn) return;
    const early = words ? answer(book, words) : null;
    if (early) drawAlarms(early); // an alarm waits for nothing else
    const rest = loadRest(book);
    const answers = words ? loadAnswers(book, early.question) : null;
    await inTime(Promise.all([rest, answers]));
    if (own !== turn) return;
    clearTimeout(late);
    let found = draw(book, words);
    if (found) {
      // A guessed name is sure only now; what came late changes the answer quietly.
      await inTime(loadAnswers(book, found.question));
      if (own !== turn) return;
      found = draw(book, words);
      toPlace();
      await addPassages(words, found.entries, own);
      rest.then(() => own === turn && redraw(book, words, own)).then(() => (list.dataset.whole = words));
    }
  } finally {
    clearTimeout(late);
  }
};

const redraw = async (book, words, own) => {
  const before = drawn;
  const passages = [...list.querySelectorAll(".result--passage")];
  draw(book, words);
  if (drawn !== before && own === turn) {
    list.append(...passages);
    list.dataset.passages = "shown";
  }
};

const failed = () => {
  status.textContent = FAILED;
  nothing.hidden = false;
};

const start = () => render().catch(failed);

/** Make the open page, with its places for results, the results page. */
export const showResults = () => {
  const part = (name) => document.querySelector(`#search-${name}`);
  [list, alarms, parts, status, nothing] = ["results", "alarms", "understood", "status", "nothing"].map(part);
  input = document.querySelector("main form.search input");
  history.scrollRestoration = "manual";
  addEventListener("search", start);
  addEventListener("popstate", start);
  addEventListener("hashchange", start);
  addEventListener("pageshow", ({ persisted }) => persisted && show());
  addEventListener("click", ({ target }) => target.closest?.("a[href]") && (keepPlace(), hide()), true);
  addEventListener("beforeunload", hide);
  part("copy").addEventListener("click", async ({ currentTarget }) => {
    show();
    await navigator.clipboard.writeText(location.href);
    currentTarget.textContent = "Link copied";
  });
  start();
};
