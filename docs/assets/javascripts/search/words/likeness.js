// How alike a typed word and a word of the names are, from 0 to 1, when they are not the same.

import { lettersApart, slipsBetween } from "./edits.js";
import { spell } from "./spellings.js";

export const LIKENESS = {
  least: 0.62,
  slip: 1.15, // what a slip costs, as a share of the word's length
  start: 0.04, // what another first letter costs on top
  sound: 0.95,
  frame: 0.8,
  anagram: 0.8,
  begins: 0.7,
  most: 12,
};

/** Slips that may be forgiven: none in words of three letters, more the longer the word. */
const forgiven = (length) =>
  length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 2 : length < 13 ? 3 : 4;

const sorted = (form) => [...form].sort().join("");

const bySpelling = (typed, spelling, allowed) => {
  const slips = slipsBetween(typed.form, spelling.form, allowed);
  if (slips > allowed) return 0;
  const longer = Math.max(typed.form.length, spelling.form.length);
  const start = typed.form[0] === spelling.form[0] ? 0 : LIKENESS.start;
  const likeness = 1 - (slips * LIKENESS.slip) / longer - start;
  const isAnagram =
    typed.letters === spelling.letters &&
    typed.form.length === spelling.form.length &&
    sorted(typed.form) === sorted(spelling.form);
  return isAnagram ? Math.max(likeness, LIKENESS.anagram) : likeness;
};

const bySound = (typed, spelling) => {
  if (typed.sound.length < 3) return 0;
  if (typed.sound === spelling.sound) return LIKENESS.sound;
  const longer = Math.max(typed.sound.length, spelling.sound.length);
  const allowed = longer < 5 ? 0 : longer < 8 ? 1 : 2;
  const slips = slipsBetween(typed.sound, spelling.sound, allowed);
  const sounds = slips > allowed ? 0 : LIKENESS.sound - (slips * 1.2) / longer;
  const frames = typed.frame.length > 3 && typed.frame === spelling.frame ? LIKENESS.frame : 0;
  return Math.max(sounds, frames);
};

/** Words of one family: "urination" and "urinate", "salivation" and "saliva". */
const byBeginning = (typed, spelling) => {
  const shorter = Math.min(typed.form.length, spelling.form.length);
  const longer = Math.max(typed.form.length, spelling.form.length);
  let shared = 0;
  while (shared < shorter && typed.form[shared] === spelling.form[shared]) shared++;
  return shared >= 5 && shared >= shorter - 2 && shared >= 0.55 * longer
    ? LIKENESS.begins + 0.2 * (shared / longer)
    : 0;
};

/**
 * Every spelling of a book that is like a word: [spelling, likeness] pairs, the likest first. A book
 * remembers its answers: while a sentence is typed, only its last word is new.
 */
export const spellingsLike = (book, form) => {
  if (form.length < 3 || /\d/.test(form)) return [];
  book.likes ??= new Map();
  if (!book.likes.has(form)) book.likes.set(form, likesOf(book, form));
  return book.likes.get(form);
};

const likesOf = (book, form) => {
  const typed = spell(form);
  const found = [];
  for (const spelling of book.spellings) {
    const apart = Math.abs(form.length - spelling.form.length);
    const allowed = forgiven(Math.min(form.length, spelling.form.length) + 1);
    let likeness = byBeginning(typed, spelling);
    if (apart <= allowed + 1 && lettersApart(typed.letters, spelling.letters) <= 2 * allowed + 2) {
      likeness = Math.max(
        likeness,
        bySpelling(typed, spelling, allowed),
        bySound(typed, spelling),
      );
    }
    if (likeness >= LIKENESS.least) found.push([spelling, likeness]);
  }
  return found.sort((one, other) => other[1] - one[1]).slice(0, LIKENESS.most);
};
