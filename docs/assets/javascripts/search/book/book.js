// All that the search knows so far. It grows: names and alarms come first, the rest when it is here.

import { readAlarms } from "../reading/alarms.js";
import { readNames } from "../reading/names.js";
import { namedIn } from "./entries.js";
import { dataFile, inTime, needed, optional } from "./files.js";

/**
 * The book of the file of names. What comes later is null until then: `index` and `subjects` are of
 * the file of everything, `others` are medicines without pages, `meanings` are word vectors,
 * `answers` what medicines and regimens say, by address; `later` are the modules of later.js.
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
    later: null,
    answers: new Map(),
  };
};

let book = null;

/** The book with names and alarms. Rejects where they cannot be had. */
export const loadBook = () => {
  book ??= needed(dataFile("names.json")).then(readBook);
  book.catch(() => (book = null));
  return book;
};

/** The modules for what follows the names; null where they cannot be had. */
const laterModules = () => import("../later.js").then(({ later }) => later, () => null);

const PARTS = ["everything", "others", "cards", "languages"];

const load = async (known, part) => {
  const [rows, later] = await Promise.all([optional(dataFile(`${part}.json`)), laterModules()]);
  if (!later || !rows) return;
  known.later = later;
  later.ADD[part](known, rows);
};

const loadTable = async (known) => {
  if (known.meanings || navigator.connection?.saveData) return; // the reader asked for few bytes
  const table = await optional(dataFile("nearness.bin"), (answer) => answer.arrayBuffer());
  if (table && known.index) known.later.ADD.nearness(known, table);
};

let coming = null;

const started = (known) => {
  coming ??= Object.fromEntries(PARTS.map((part) => [part, load(known, part).catch(() => {})]));
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

/** The book with what comes in time. */
export const loadWholeBook = async () => {
  const known = await loadBook();
  await inTime(loadRest(known));
  return known;
};
