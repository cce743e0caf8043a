// A book of spellings, each with what is needed to compare it quickly with a mistyped word.

import { lettersOf } from "./edits.js";
import { frameOf, soundOf } from "./sounds.js";

/** A form with its letters and sound; the sound only once it is asked for, since it costs most. */
class Spelling {
  #sound;
  #frame;

  constructor(form) {
    this.form = form;
    this.letters = lettersOf(form);
  }

  get sound() {
    return (this.#sound ??= soundOf(this.form));
  }

  get frame() {
    return (this.#frame ??= frameOf(this.form));
  }
}

export const spell = (form) => new Spelling(form);

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
