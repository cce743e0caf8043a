// Phrases in a question: all words of one near each other, in any order and grammatical form.
//
// "hit/bumped head" stands for both, and N for any number: "sugar N". Light words do not count, save
// in a phrase that names but one other: "has a temperature". A phrase in quotes is the whole question
// or nothing: "help".

import { FIGURE, isFigure } from "./figures.js";
import { LIGHT } from "../words/light.js";
import { concordance } from "../words/concordance.js";
import { spellingsLike } from "../words/likeness.js";
import { contracted, stem, unmarked, wordsOf } from "../words/words.js";

const ALIKE = 0.84;
const ALIKE_NO_WORD = 0.76; // for what is surely no word, and so a slip
const WORDS_BETWEEN = 2;

const isLight = (form) => LIGHT.has(form);

const slotsOfWord = (word) =>
  word.includes("/") ? [word.split("/").flatMap(wordsOf)] : wordsOf(word).map((form) => [form]);

const phraseOf = (owner, text) => {
  // What stands in the place of each word: "hit/bumped head" is [[hit, bumped], [head]].
  const slots = text.split(" ").flatMap(slotsOfWord);
  const heavy = slots.filter((forms) => !forms.some(isLight));
  const isWhole = /^".*"$/.test(text);
  const isMixed = slots.some((forms) => forms.length > 1 && forms.some(isLight));
  const hasAll = isWhole || heavy.length < 2 || isMixed;
  const kept = hasAll ? slots : heavy;
  return { owner, slots: kept.map((forms) => forms.map(stem)), hasAll, isWhole };
};

/** The text of all phrases, as words are compared. */
const textOf = (groups) =>
  contracted(unmarked(groups.map(([, texts]) => texts).join(",")).replace(/\bN\b/g, FIGURE).toLowerCase());

/**
 * Phrases ready to be found: `groups` are pairs of an owner and its phrases, with commas between
 * them. There are thousands, of which a question asks for a few: each is read once it is asked for.
 * One of light words alone is never found.
 */
export const readPhrases = (groups) => {
  const text = textOf(groups);
  const words = concordance(text);
  const owners = groups.flatMap(([owner, texts]) => texts.split(",").map(() => owner));
  const starts = [0];
  for (let at = text.indexOf(","); at >= 0; at = text.indexOf(",", at + 1)) starts.push(at + 1);
  const read = new Map();
  const phraseAt = (place) => {
    const index = lastUpTo(starts, place);
    if (!read.has(index)) read.set(index, phraseOf(owners[index], text.slice(starts[index], (starts[index + 1] ?? text.length + 1) - 1)));
    return read.get(index);
  };
  return {
    has: (root) => words.places(root).length > 0,
    with: (root) => words.places(root).map(phraseAt),
    spelling: words.spelling,
  };
};

/** The index of the last of these rising numbers that is not above a number. */
const lastUpTo = (numbers, most) => {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (numbers[middle] <= most) low = middle;
    else high = middle - 1;
  }
  return low;
};

const rootsOf = ({ spelling, has }, form, isWord) => {
  const root = stem(form);
  const roots = new Set([root]);
  if (has(root)) return roots;
  const is = isWord(form);
  if (is) return roots;
  const least = is === null ? ALIKE : ALIKE_NO_WORD;
  for (const [like, likeness] of spellingsLike(spelling(), form)) {
    if (likeness >= least) roots.add(stem(like.form));
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
 * The phrases that stand in these forms, each as { owner, places }. `skipped` are places that
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
    for (const root of roots) for (const phrase of known.with(root)) asked.add(phrase);
  }
  const find = isRow ? inRow : near;
  const found = [];
  for (const phrase of asked) {
    if (phrase.isWhole && phrase.slots.length !== forms.length) continue;
    const places = find(phrase.slots, phrase.hasAll ? words : heavy);
    if (places) found.push({ owner: phrase.owner, places });
  }
  return found;
};
