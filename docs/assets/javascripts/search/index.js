// The index of all names: which words there are, how rare each is, and which names have it.

import { addSpelling } from "./spellings.js";
import { joined, stem, wordsOf } from "./words.js";

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
  if (entry.kind === "medicine") addSpelling(index.medicineBook, name.whole);
  if (!index.wholes.has(name.whole)) index.wholes.set(name.whole, []);
  index.wholes.get(name.whole).push(name);
};

/** The index of these entries, and of medicines that are known but have no page here. Takes a few milliseconds; nothing of it outlives the page. */
export const buildIndex = (entries, medicinesWithoutPage = []) => {
  const index = {
    entries,
    names: [],
    words: new Map(),
    spellings: [],
    spellingOf: new Map(),
    medicinesWithoutPage: new Set(medicinesWithoutPage.map(joined)), // no misspelling of others
    wholes: new Map(), // names in one piece
    medicineBook: { spellings: [], spellingOf: new Map() }, // those of medicines, for typing errors
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
