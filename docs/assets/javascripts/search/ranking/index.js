// The index of all names: which words there are, how rare each is, and which names have it.

import { addSpelling } from "../words/spellings.js";
import { joined, stem, wordsOf } from "../words/words.js";

/** A word of the names. Forms with one stem are one word: "rash" and "rashes". */
const addWord = (index, form) => {
  const root = stem(form);
  let word = index.words.get(root);
  if (!word) {
    word = { root, names: [], entries: new Set(), weight: 0 };
    index.words.set(root, word);
  }
  addSpelling(index, form).word ??= word;
  return word;
};

const addName = (index, entry, text) => {
  const forms = wordsOf(text);
  if (forms.length === 0) return;
  const name = { entry, text, whole: joined(text), words: [], weight: 0 };
  for (const form of forms) {
    const word = addWord(index, form);
    if (name.words.includes(word)) continue;
    name.words.push(word);
    word.names.push(name);
    word.entries.add(entry);
  }
  index.names.push(name);
  if (!index.wholes.has(name.whole)) index.wholes.set(name.whole, []);
  index.wholes.get(name.whole).push(name);
};

/**
 * The index of these entries. `isName` tells words that are names of medicines, which are no
 * misspelling of others. Takes a few milliseconds; nothing of it outlives the page.
 */
export const buildIndex = (entries, isName = () => false) => {
  const index = {
    entries,
    names: [],
    words: new Map(),
    spellings: [],
    spellingOf: new Map(),
    isName,
    wholes: new Map(), // names in one piece
  };
  for (const entry of entries) for (const text of entry.names) addName(index, entry, text);
  for (const word of index.words.values()) {
    word.weight = Math.log(1 + entries.length / word.entries.size);
  }
  for (const name of index.names) {
    name.weight = name.words.reduce((sum, word) => sum + word.weight, 0);
  }
  return index;
};
