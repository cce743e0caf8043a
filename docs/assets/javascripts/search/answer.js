// The answer to what was typed: alarms, then entries with the best first.

import { alarmsIn } from "./alarms.js";
import { findMedicine, findSection, occurrence } from "./pair.js";
import { readQuery } from "./query.js";
import { rank } from "./rank.js";

const SURE_EFFECT = 0.3;
const OTHERS = 0.4; // entries with less than this share of the best score are left out

const section = (medicine, [tail, label]) => ({
  kind: "section",
  medicine,
  title: `${medicine.title}: ${label}`,
  url: `${medicine.url}${tail}`,
});

/** What one or more medicines and the rest of the query lead to, before all else. */
const pairs = (book, named) => {
  if (!named) return [];
  const asked = findSection(book.rows.sections, named.asked);
  if (asked) return named.medicines.map((medicine) => section(medicine, asked));
  if (!named.rest) return [];
  const effects = rank(readQuery(book.index, named.rest), book.meanings).filter(
    ({ entry, score }) => entry.kind === "effect" && score >= SURE_EFFECT,
  );
  if (effects.length === 0) return [];
  const best = effects.filter(({ score }) => score >= 0.8 * effects[0].score).slice(0, 3);
  return named.medicines.flatMap((medicine) => {
    const found = best.map(({ entry }) => occurrence(medicine, entry));
    const listed = found.filter(({ isListed }) => isListed);
    return listed.length && found[0].isListed ? listed : [found[0], ...listed];
  });
};

/** The name to show as what we took the query for, when it is not what was typed. */
const meant = (named, entries) => {
  if (named && !named.isSame) return named.medicines[0].title.toLowerCase();
  const [first] = entries;
  return !named && first?.isSlip ? first.name.text : null;
};

/**
 * The whole answer. `book` holds rows, index and alarms; `options.isTyping` lets the last word be
 * unfinished. Returns alarms, entries ({ entry, score }), and `showing`, the name we took it for.
 */
export const answer = (book, text, options = {}) => {
  const named = findMedicine(book.index, text);
  const query = readQuery(book.index, text, options);
  const ranked = rank(query, book.meanings);
  const entries = ranked.filter(({ score }) => score >= OTHERS * ranked[0].score);
  const first = pairs(book, named);
  const medicines = named ? named.medicines : [];
  const rest = entries.filter(({ entry }) => !medicines.includes(entry));
  const paired = first.filter(({ kind }) => kind === "occurrence").map(({ effect }) => effect);
  const ordered = [
    ...first,
    ...(first.length === 0 || paired.length === 0 ? medicines : paired),
    ...(paired.length ? medicines : []),
    ...rest.map(({ entry }) => entry).filter((entry) => !paired.includes(entry)),
  ];
  return {
    alarms: alarmsIn(book.alarms, text),
    entries: ordered,
    showing: ordered.length ? meant(named, entries) : null,
  };
};
