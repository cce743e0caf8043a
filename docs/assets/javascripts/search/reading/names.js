// Names in a question: medicines and regimens with a page here, and others that have none.
//
// A name that is spelt as we know it is read as just that. A guess is made only where no other
// medicine is as like what was typed: one medicine is never taken for another.

import { ASKING, LIGHT } from "../words/light.js";
import { spellingsLike } from "../words/likeness.js";
import { addSpelling } from "../words/spellings.js";
import { slipsBetween } from "../words/edits.js";
import { joined, plain, stem, wordsOf } from "../words/words.js";

const ALIKE = 0.74; // the least likeness of a guess
const APART = 0.06; // by how much a guess must be liker than any name of another medicine
const LONGEST = 5; // words of a name
const SHORTEST = 5; // letters of what may be misspelt

/** Let a name, in one piece, mean something. */
export const put = (names, whole, meaning) => {
  if (!names.wholes.has(whole)) names.wholes.set(whole, []);
  const own = names.wholes.get(whole);
  if (!own.some(({ to }) => to === meaning.to)) own.push(meaning);
};

/** Add a name as it is written. */
export const addName = (names, text, meaning) => {
  const whole = joined(text);
  if (!/[^\d]/.test(whole)) return; // "7+3" is a number to whoever types one
  put(names, whole, meaning);
  const words = wordsOf(text);
  if (words.length > 1) names.long.push({ words, meaning });
  if (whole.length >= SHORTEST && !/\d/.test(whole)) addSpelling(names.book, whole);
};

/** The names of what has a page, ready to be found. */
export const readNames = (entries) => {
  const names = { wholes: new Map(), book: { spellings: [], spellingOf: new Map() }, shouted: new Set(), long: [] };
  for (const entry of entries) for (const text of entry.names) addName(names, text, { to: entry, text });
  return names;
};

const COMPANIONS = /\b(?:regimen|chemo|chemotherapy|protocol|cycles?|treatment)\b/;

/** Whether an acronym that may be a word stands in capitals, or beside what tells that it is none. */
const isShouted = (text, name) => {
  if (COMPANIONS.test(plain(text)) || joined(text) === joined(name)) return true;
  const hasSmall = /[a-z]/.test(text);
  return hasSmall && new RegExp(`(?<![\\p{L}\\p{N}])${name.toUpperCase().replace(/[^A-Z0-9]/g, ".?")}(?![\\p{L}\\p{N}])`, "u").test(text);
};

/** Whether the site or everyday language uses this word, which then is no misspelt medicine. */
const isOrdinary = (book, form) => {
  if (ASKING.has(form)) return true;
  const root = stem(form);
  const word = book.index?.words.get(root);
  if (word && word.names.some(({ entry }) => entry.kind === "effect" || entry.kind === "page")) return true;
  return Boolean(
    book.subjects?.phrases.has(root) ||
      book.alarms.phrases.has(root) ||
      book.meanings?.table.indices.has(root),
  );
};

const DIGITS = { two: "2", three: "3", five: "5", six: "6", seven: "7", eleven: "11" };

/** What is called just so; "five fu" is "5fu". */
const exactly = (book, stretch, text) => {
  const whole = stretch.join("");
  const found = book.names.wholes.get(whole) ?? book.names.wholes.get(stretch.map((form) => DIGITS[form] ?? form).join(""));
  return (found ?? []).filter(({ text: name }) => !book.names.shouted.has(whole) || isShouted(text, name));
};

/** What this stretch may be a misspelling of: the likest names, each with its likeness. */
export const guesses = (book, whole) =>
  spellingsLike(book.names.book, whole)
    .filter(([, likeness]) => likeness >= ALIKE)
    .flatMap(([{ form }, likeness]) =>
      book.names.wholes.get(form).map((meaning) => ({ ...meaning, likeness })),
    );

/** A name of several words that begins here with a slip or two in one of them: "nivolumb and relatlimab". */
const longName = (book, forms, start) => {
  const isSlip = (typed, word) => word.length >= SHORTEST && slipsBetween(typed, word, 2) <= (word.length > 8 ? 2 : 1);
  const found = book.names.long.filter(({ words }) => {
    const others = words.filter((word, index) => forms[start + index] !== word);
    if (others.length !== 1 || words.length - 1 === words.filter((word) => LIGHT.has(word)).length) return false;
    const place = words.indexOf(others[0]);
    return start + words.length <= forms.length && isSlip(forms[start + place], others[0]);
  });
  return found.sort((one, other) => other.words.length - one.words.length)[0] ?? null;
};

const subjectOf = ({ to }) => (to.kind === "form" ? to.medicine : to);

/** Whether a word of a side effect's names is as like what was typed as any medicine's name. */
const isRatherAWord = (book, whole, likeness) =>
  book.index !== null &&
  spellingsLike(book.index, whole).some(
    ([{ word }, like]) =>
      like >= likeness && word.names.some(({ entry }) => entry.kind === "effect" || entry.kind === "page"),
  );

/** A guess: one thing where nothing else is as like, else all that are, to be asked about. */
const guess = (book, whole) => {
  const found = guesses(book, whole);
  if (!found.length || isRatherAWord(book, whole, found[0].likeness)) return null;
  const near = found.filter(({ likeness }) => likeness > found[0].likeness - APART);
  const subjects = [...new Set(near.map(subjectOf))];
  const isSure = subjects.length === 1 && (book.others !== null || subjects[0].kind === "other");
  return { meanings: near, isSure };
};

/**
 * The names in these forms, in their order. Each has `places`, `typed`, and either `to`, what it
 * names, or `perhaps`, the things that it may be a misspelling of; `isGuess` where `to` is one.
 */
export const namesIn = (book, text, forms) => {
  const found = [];
  const taken = new Set();
  const isFree = (start, length) => {
    for (let place = start; place < start + length; place++) if (taken.has(place)) return false;
    return true;
  };
  const take = (start, length, name) => {
    const places = Array.from({ length }, (_, index) => start + index);
    for (const place of places) taken.add(place);
    found.push({ ...name, places, typed: forms.slice(start, start + length).join(" ") });
  };
  for (let length = Math.min(LONGEST, forms.length); length > 0; length--) {
    for (let start = 0; start + length <= forms.length; start++) {
      if (!isFree(start, length)) continue;
      const meanings = exactly(book, forms.slice(start, start + length), text);
      const long = length > 1 && !meanings.length ? longName(book, forms, start) : null;
      if (long && long.words.length === length) {
        take(start, length, { to: long.meaning.to, isGuess: true });
        continue;
      }
      if (meanings.length === 1) take(start, length, { to: meanings[0].to, isGuess: false });
      else if (meanings.length) take(start, length, { several: meanings.map(({ to }) => to) });
    }
  }
  for (let length = 2; length > 0; length--) {
    for (let start = 0; start + length <= forms.length; start++) {
      if (!isFree(start, length)) continue;
      const stretch = forms.slice(start, start + length);
      const whole = stretch.join("");
      if (whole.length < SHORTEST || stretch.some((form) => isOrdinary(book, form))) continue;
      const made = guess(book, whole);
      if (!made) continue;
      if (made.isSure) take(start, length, { to: made.meanings[0].to, isGuess: true });
      else take(start, length, { perhaps: [...new Set(made.meanings.map(({ to }) => to))] });
    }
  }
  return found.sort((one, other) => one.places[0] - other.places[0]);
};
