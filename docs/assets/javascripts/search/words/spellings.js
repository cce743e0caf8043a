// A book of spellings, each with what is needed to compare it quickly with a mistyped word.

import { lettersOf } from "./edits.js";
import { frameOf, soundOf } from "./sounds.js";

/** A form with its letters and sound. */
export const spell = (form) => ({
  form,
  letters: lettersOf(form),
  sound: soundOf(form),
  frame: frameOf(form),
});

/** Put a form into a book, once. */
export const addSpelling = (book, form) => {
  let spelling = book.spellingOf.get(form);
  if (!spelling) {
    spelling = spell(form);
    book.spellingOf.set(form, spelling);
    book.spellings.push(spelling);
    book.likes = undefined; // what a word was like may have changed
  }
  return spelling;
};
