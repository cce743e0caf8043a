// Loads what the search knows, once, when it is first needed. Nothing that is typed is ever sent.

import { readAlarms } from "./alarms.js";
import { entriesOf } from "./entries.js";
import { buildIndex } from "./index.js";
import { readMeanings } from "./meaning.js";
import { readTable } from "./nearness.js";

/** The site's root, wherever the site stands. */
export const ROOT = new URL("../../../", import.meta.url);

/** An address of the site in full. */
export const addressOf = (url) => new URL(url, ROOT).href;

const fetched = new Map();

const asked = async (url) => {
  const answer = await fetch(addressOf(url), { referrerPolicy: "no-referrer" });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
};

/** A JSON file of the site, fetched once. */
export const file = (url) => {
  if (!fetched.has(url)) {
    const coming = asked(url).then((answer) => answer.json());
    coming.catch(() => fetched.delete(url));
    fetched.set(url, coming);
  }
  return fetched.get(url);
};

/** Rows as the search uses them. */
export const readBook = (rows) => ({
  rows,
  index: buildIndex(entriesOf(rows), rows.medicines_without_page),
  alarms: readAlarms(rows),
  meanings: null, // comes later, or never: the search answers without it
});

let book = null;
let table = null;

/** The table of word vectors; null where it cannot be had or the reader asked for few bytes. */
const loadTable = async () => {
  if (navigator.connection?.saveData) return null;
  table ??= asked("assets/search/nearness.bin")
    .then((answer) => answer.arrayBuffer())
    .then(readTable, () => null);
  return table;
};

/** Everything the search knows but meanings. */
export const loadBook = () => {
  book ??= file("data/search.json").then(readBook);
  book.catch(() => (book = null));
  return book;
};

/** Everything with meanings; without them where their table cannot be had. */
export const loadWholeBook = async () => {
  const [known, vectors] = await Promise.all([loadBook(), loadTable()]);
  if (vectors) known.meanings ??= readMeanings(known.index, vectors);
  return known;
};
