// The results page: reads the words from its address, shows what answers them.

import { answer } from "./answer.js";
import { addressOf, file, loadWholeBook } from "./book.js";
import { element } from "./element.js";
import { nearestNames } from "./nearest.js";
import { passagesFor } from "./passages.js";
import { alarmCards, resultFor, resultForPassage } from "./results.js";
import { hide, show, wordsHere } from "./words-in-address.js";

const MOST = 10;
const PAUSE = 100; // milliseconds in which another search may take this one's place
const list = document.querySelector("#search-results");
const alarms = document.querySelector("#search-alarms");
const status = document.querySelector("#search-status");
const nothing = document.querySelector("#search-nothing");
const nearest = document.querySelector("#search-nearest");
const input = document.querySelector("main form.search input");
const title = document.title;
let turn = 0;

const say = (entries, showing, words) => {
  if (!words) return [""];
  const count = entries.length === 1 ? "1 result" : `${entries.length} results`;
  if (showing) return ["Showing results for ", element("em", {}, showing), `. ${count}.`];
  return [entries.length ? `${count} for “${words}”.` : `No name here is like “${words}”.`];
};

const showNearest = (book, words) => {
  const names = nearestNames(book.index, words);
  nearest.hidden = names.length === 0;
  nearest.querySelector("span").replaceChildren(
    ...names.flatMap(({ entry, text }, index) => [
      index ? ", " : "",
      element("a", { href: addressOf(entry.url) }, text),
    ]),
  );
};

const addPassages = async (words, entries, own) => {
  await new Promise((go) => setTimeout(go, PAUSE));
  if (own !== turn) return;
  const passages = await passagesFor(words).catch(() => []);
  if (own !== turn) return;
  const shown = entries.map(({ url }) => new URL(addressOf(url)).pathname);
  const fresh = passages.filter(({ url }) => !shown.includes(new URL(url, location.href).pathname));
  list.append(...fresh.map(resultForPassage));
  list.dataset.passages = "shown";
};

const render = async () => {
  const words = wordsHere();
  const own = ++turn;
  show();
  document.title = words ? `${words} | ${title}` : title;
  input.value = words;
  input.form.dataset.asked = words;
  const [book, cards] = await Promise.all([
    loadWholeBook(),
    file("data/search-cards.json").catch(() => ({})),
  ]);
  if (own !== turn) return;
  const found = words ? answer(book, words) : { alarms: [], entries: [], showing: null };
  const entries = found.entries.slice(0, MOST);
  alarms.replaceChildren(...alarmCards(found.alarms));
  list.replaceChildren(
    ...entries.map((entry, index) => resultFor(entry, { book, cards, isFirst: index === 0 })),
  );
  status.replaceChildren(...say(entries, found.showing, words));
  nothing.hidden = !words || entries.length > 0;
  if (!nothing.hidden) showNearest(book, words);
  list.dataset.words = words;
  delete list.dataset.passages;
  if (words) await addPassages(words, entries, own);
};

const failed = () => {
  status.textContent = "The search could not be loaded. Use the lists from A to Z.";
  nothing.hidden = false;
};

const start = () => render().catch(failed);

addEventListener("search", start);
addEventListener("popstate", start);
addEventListener("hashchange", start);
addEventListener("pageshow", ({ persisted }) => persisted && show());
addEventListener("click", ({ target }) => target.closest?.("a[href]") && hide(), true);
addEventListener("beforeunload", hide);
start();
