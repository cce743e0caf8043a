// All that the search knows so far. It grows: names and alarms come first, the rest when it is here.

import { buildIndex } from "../ranking/index.js";
import { readMeanings } from "../ranking/meaning.js";
import { readTable } from "../ranking/nearness.js";
import { readAlarms } from "../reading/alarms.js";
import { readLanguages } from "../reading/languages.js";
import { addOthers, readNames } from "../reading/names.js";
import { readSubjects } from "../reading/subjects.js";
import { stem } from "../words/words.js";
import { everythingIn, namedIn } from "./entries.js";
import { dataFile, inTime, needed, optional } from "./files.js";

/**
 * The book of the file of names. What comes later is null until then: `index` and `subjects` are of
 * the file of everything, `others` are medicines without pages, `meanings` are word vectors,
 * `answers` what medicines and regimens say, by address.
 */
export const readBook = (rows) => {
  const urgencies = rows.urgencies.map(([value, label, card], rank) => ({ value, label, card, rank }));
  const { medicines, regimens } = namedIn(rows);
  return {
    rows,
    urgencies,
    medicines,
    regimens,
    names: readNames([...medicines, ...regimens]),
    alarms: readAlarms(rows, urgencies),
    everything: null,
    effects: [],
    index: null,
    subjects: null,
    others: null,
    meanings: null,
    languages: null,
    cards: {},
    answers: new Map(),
  };
};

/** Add the file of everything to a book. */
export const addEverything = (book, rows) => {
  if (book.everything) return;
  const { effects, pages } = everythingIn(rows, book);
  book.everything = rows;
  book.effects = effects;
  book.index = buildIndex([...book.medicines, ...book.regimens, ...effects, ...pages], (form) =>
    book.names.wholes.has(form),
  );
  book.subjects = readSubjects(rows);
  book.signs = new Map(
    rows.signs.map(([id, words, urgency, own, measure]) => [
      id,
      { id, words, urgency: book.urgencies[urgency], effects: own, measure },
    ]),
  );
};

let book = null;

/** The book with names and alarms. Rejects where they cannot be had. */
export const loadBook = () => {
  book ??= needed(dataFile("names.json")).then(readBook);
  book.catch(() => (book = null));
  return book;
};

const loadTable = async (known) => {
  if (known.meanings) return;
  if (navigator.connection?.saveData) return; // the reader asked for few bytes
  const table = await optional(dataFile("nearness.bin"), async (answer) =>
    readTable(await answer.arrayBuffer()),
  );
  if (table && known.index) known.meanings ??= readMeanings(known.index, table);
};

const PARTS = {
  everything: async (known) => {
    const rows = await optional(dataFile("everything.json"));
    if (rows) addEverything(known, rows);
  },
  others: async (known) => {
    const rows = await optional(dataFile("others.json"));
    if (rows && !known.others) addOthers(known, rows);
  },
  cards: async (known) => {
    known.cards = (await optional(dataFile("cards.json"))) ?? known.cards;
  },
  languages: async (known) => {
    const rows = await optional(dataFile("languages.json"));
    if (rows) known.languages ??= readLanguages(rows, known.urgencies);
  },
};

let coming = null;

const started = (known) => {
  coming ??= Object.fromEntries(
    Object.entries(PARTS).map(([part, load]) => [part, load(known).catch(() => {})]),
  );
  return coming;
};

/** The names of side effects and pages, as far as they can be had. */
export const loadEverything = (known) => started(known).everything;

/** Everything else, as far as it can be had: resolves when nothing more is to come. */
export const loadRest = (known) =>
  Promise.all(Object.values(started(known))).then(() => loadTable(known).catch(() => {}));

/** What the medicines and regimens of a question say, as far as it comes: tells if it was not here. */
export const loadAnswers = async (known, { own, medicines }) => {
  const missing = [...new Set([...own, ...medicines])]
    .map(({ kind, slug }) => `${kind}s/${slug}`)
    .filter((address) => !known.answers.has(address));
  await Promise.all(
    missing.map(async (address) => {
      const rows = await optional(dataFile(`${address}.json`));
      if (rows) known.answers.set(address, rows);
    }),
  );
  return missing.length > 0;
};

/** What one of them says; null while that is not here. */
export const answersOf = (known, { kind, slug }) => known.answers.get(`${kind}s/${slug}`) ?? null;

/** Whether all of these words stand in what a medicine's pages say. */
export const speaksOf = (answers, forms) => {
  if (!answers || !forms.length) return false;
  answers.roots ??= new Set(answers.words.split(" ").map(stem));
  return forms.every((form) => answers.roots.has(stem(form)));
};

/** The book with what comes in time. */
export const loadWholeBook = async () => {
  const known = await loadBook();
  await inTime(loadRest(known));
  return known;
};
