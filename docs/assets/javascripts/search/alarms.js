// Words of emergency in what was typed. They come from the page of emergency words, not from here.

import { spellingsLike } from "./likeness.js";
import { addSpelling } from "./spellings.js";
import { stem, wordsOf } from "./words.js";

const ALIKE = 0.84;
const WORDS_BETWEEN = 2;

/** The alarms of the rows, ready to be compared with what is typed. */
export const readAlarms = (rows) => {
  const book = { spellings: [], spellingOf: new Map() };
  const alarms = rows.emergencies.map(([sign, urgency, phrases]) => ({
    sign,
    urgency: { value: rows.urgencies[urgency][0], label: rows.urgencies[urgency][1] },
    phrases: phrases.map((phrase) => wordsOf(phrase).map((form) => (addSpelling(book, form), stem(form)))),
  }));
  return { alarms, book };
};

const rootsOf = (book, form) => {
  const roots = new Set([stem(form)]);
  if (!book.spellingOf.has(form)) {
    for (const [spelling, likeness] of spellingsLike(book, form)) {
      if (likeness >= ALIKE) roots.add(stem(spelling.form));
    }
  }
  return roots;
};

/** Whether all words of a phrase stand near each other, in any order. */
const holds = (typed, phrase) => {
  const reach = phrase.length + WORDS_BETWEEN;
  for (let start = 0; start < typed.length; start++) {
    const near = typed.slice(start, start + reach);
    if (phrase.every((root) => near.some((roots) => roots.has(root)))) return true;
  }
  return false;
};

/** The alarms that a text sets off, most urgent first. */
export const alarmsIn = ({ alarms, book }, text) => {
  const typed = wordsOf(text).map((form) => rootsOf(book, form));
  return alarms.filter(({ phrases }) => phrases.some((phrase) => holds(typed, phrase)));
};
