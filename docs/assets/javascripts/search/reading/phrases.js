// Phrases in a question: all words of one near each other, in any order and grammatical form.
//
// "hit/bumped head" stands for both, and N for any number: "sugar N". Light words do not count, save in a phrase that names but one
// other: "has a temperature". A phrase in quotes is the whole question or nothing: "help".

import { LIGHT } from "../words/light.js";
import { spellingsLike } from "../words/likeness.js";
import { addSpelling } from "../words/spellings.js";
import { contracted, stem, wordsOf } from "../words/words.js";

const ALIKE = 0.84;
const ALIKE_NO_WORD = 0.76; // for what is surely no word, and so a slip
const WORDS_BETWEEN = 2;

const FIGURE = "#"; // what every number is like
const AMOUNT = /^(?:mg|mcg|g|grams?|ml|l|liters?|litres?|iu|units?|pills?|tablets?|tabs?|capsules?|doses?|spoons?|cups?|bottles?|x|times?|hours?|hrs?|days?|weeks?|months?|years?)$/;
const PILLS = /^(?:pills?|tablets?|tabs?|capsules?|doses?|drips?|infusions?)$/;
const PER = /^(?:l|dl|per)$/; // "400 mg/dl" is no amount of something
const COUNTED = /^(?:day|cycle|round|week|month|stage|grade|type|age|aged|phase|room)$/;

/** Whether the number at a place may be what was read off an instrument or a paper. */
const isFigure = (forms, place) =>
  /^\d+k?$/.test(forms[place]) &&
  !COUNTED.test(forms[place - 1]) &&
  !PILLS.test(forms[place + 2]) && // "2 calcium pills"
  (!AMOUNT.test(forms[place + 1]) || PER.test(forms[place + 2]));

const isLight = (form) => LIGHT.has(form);

const slotsOf = (word) => {
  if (word === "N") return [[FIGURE]];
  return word.includes("/") ? [word.split("/").flatMap(wordsOf)] : wordsOf(word).map((form) => [form]);
};

const phraseOf = (owner, text, book) => {
  // What stands in the place of each word: "hit/bumped head" is [[hit, bumped], [head]].
  const slots = contracted(text).split(" ").flatMap(slotsOf);
  const heavy = slots.filter((forms) => !forms.some(isLight));
  const isWhole = /^".*"$/.test(text);
  const isMixed = slots.some((forms) => forms.length > 1 && forms.some(isLight));
  const hasAll = isWhole || heavy.length < 2 || isMixed;
  const kept = hasAll ? slots : heavy;
  for (const forms of kept) for (const form of forms) addSpelling(book, form);
  return { owner, text, slots: kept.map((forms) => forms.map(stem)), hasAll, isWhole };
};

/** Phrases ready to be found: `groups` are pairs of an owner and its phrases. */
export const readPhrases = (groups) => {
  const book = { spellings: [], spellingOf: new Map() };
  const byRoot = new Map();
  for (const [owner, texts] of groups) {
    for (const text of texts) {
      const phrase = phraseOf(owner, text, book);
      for (const root of new Set(phrase.slots.flat())) {
        if (!byRoot.has(root)) byRoot.set(root, []);
        byRoot.get(root).push(phrase);
      }
    }
  }
  return { book, byRoot };
};

const rootsOf = ({ book, byRoot }, form, isWord) => {
  const root = stem(form);
  const roots = new Set([root]);
  if (byRoot.has(root) || book.spellingOf.has(form)) return roots;
  const is = isWord(form);
  if (is) return roots;
  const least = is === null ? ALIKE : ALIKE_NO_WORD;
  for (const [spelling, likeness] of spellingsLike(book, form)) {
    if (likeness >= least) roots.add(stem(spelling.form));
  }
  return roots;
};

/** Where the words of a phrase stand among these: their places, or null. */
const near = (slots, words) => {
  const reach = slots.length + WORDS_BETWEEN;
  for (let start = 0; start < words.length; start++) {
    const around = words.slice(start, start + reach);
    const used = new Set();
    const isThere = slots.every((roots) => {
      const found = around.find((word) => !used.has(word) && roots.some((root) => word.roots.has(root)));
      if (found) used.add(found);
      return found;
    });
    if (isThere) return [...used].map(({ place }) => place).sort((one, other) => one - other);
  }
  return null;
};

/** The same for words that must stand in their order, next to each other. */
const inRow = (slots, words) => {
  for (let start = 0; start + slots.length <= words.length; start++) {
    const row = words.slice(start, start + slots.length);
    if (row.every((word, index) => slots[index].some((root) => word.roots.has(root)))) {
      return row.map(({ place }) => place);
    }
  }
  return null;
};

/**
 * The phrases that stand in these forms, each as { owner, text, places }. `skipped` are places that
 * are accounted for already; `isRow` asks for words next to each other; `isWord` tells words of
 * everyday English, which are no slips of others, or gives null where that is not known.
 */
export const phrasesIn = (known, forms, { skipped = new Set(), isRow = false, isWord = () => null } = {}) => {
  const every = forms.map((form, place) => ({
    form,
    place,
    roots: isFigure(forms, place) ? new Set([form, FIGURE]) : rootsOf(known, form, isWord),
  }));
  const words = every.filter(({ place }) => !skipped.has(place));
  const heavy = words.filter(({ form }) => !isLight(form));
  const asked = new Set();
  for (const { roots } of words) {
    for (const root of roots) for (const phrase of known.byRoot.get(root) ?? []) asked.add(phrase);
  }
  const find = isRow ? inRow : near;
  const found = [];
  for (const phrase of asked) {
    if (phrase.isWhole && phrase.slots.length !== forms.length) continue;
    const places = find(phrase.slots, phrase.hasAll ? words : heavy);
    if (places) found.push({ owner: phrase.owner, text: phrase.text, places });
  }
  return found;
};
