// Where words stand in a long text of phrases. The text is searched for what is asked alone: to read
// all of its thousands of words first would take longer than most answers.

import { LIGHT } from "./light.js";
import { addSpelling } from "./spellings.js";
import { stem } from "./words.js";

const LETTER = /[\p{L}\p{N}]/u;
const WORD = /[\p{L}\p{N}]+/gu;

/** How a word begins whose stem this is: few endings change the third letter ("fly", "flies"). */
const beginningOf = (root) => root.slice(0, root.length > 3 ? 3 : 2);

const endOfWord = (text, start) => {
  let end = start;
  while (end < text.length && LETTER.test(text[end])) end++;
  return end;
};

/** Where the words with a stem begin. */
const placesOf = (text, root) => {
  const beginning = beginningOf(root);
  const found = [];
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    const isWord = at === 0 || !LETTER.test(text[at - 1]);
    if (isWord && stem(text.slice(at, endOfWord(text, at))) === root) found.push(at);
  }
  return found;
};

/**
 * The concordance of a text in small letters: `places(root)` are where the words with a stem begin,
 * none for light words; `spelling()` is the book of all its words.
 */
export const concordance = (text) => {
  const known = new Map();
  let book = null;
  const written = () => {
    book = { spellings: [], spellingOf: new Map() };
    for (const form of new Set(text.match(WORD))) if (!LIGHT.has(form)) addSpelling(book, form);
    return book;
  };
  return {
    places: (root) => {
      if (!known.has(root)) known.set(root, LIGHT.has(root) ? [] : placesOf(text, root));
      return known.get(root);
    },
    spelling: () => book ?? written(),
  };
};
