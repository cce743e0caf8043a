// What a question is made of: its parts decide what is answered, and nothing else does.

import { rank } from "../ranking/rank.js";
import { readQuery } from "../ranking/query.js";
import { ASKING } from "../words/light.js";
import { stem } from "../words/words.js";
import { isKnownWord, readFirst } from "./first.js";
import { languageOf } from "./languages.js";
import { measuresIn } from "./measures.js";
import { subjectsIn } from "./subjects.js";

const CERTAIN = 0.92; // of a name's words, by weight and likeness, that were typed
const AMOUNT = /^(?:\d+(?:[a-z]|mg|mcg|ml|st|nd|rd|th)?|mg|mcg|ml|iu|units?|tablets?|tabs?|pills?|capsules?)$/;
const UNITS = /^(?:f|c|degrees?|fahrenheit|celsius|times|x|hours?|hrs?|days?|weeks?)$/;

/** Where the words of a name stand in these forms. */
const placesOf = (name, forms) => {
  const roots = new Set(name.words.map(({ root }) => root));
  return forms.flatMap((form, place) => (roots.has(stem(form)) ? [place] : []));
};

/** The words at the places of these parts, without numbers. */
const wordsAt = (parts, forms) =>
  parts.flatMap(({ places }) => places.map((place) => forms[place])).filter((form) => !/\d/.test(form));

const isWithin = (places, others) => places.length > 0 && places.every((place) => others.has(place));

/** Whether a side effect is asked for by more words, among them all of a subject's. */
const isWider = ({ entry, isCertain, places }, subject) =>
  isCertain &&
  entry.kind === "effect" &&
  places.length > subject.places.length &&
  isWithin(subject.places, new Set(places));

/** The side effects, pages and, without a name in the question, medicines that its words are like. */
const rankedBy = (book, text, rest, hasNames, options) => {
  if (!book.index) return [];
  const asked = hasNames ? rest.join(" ") : text;
  const found = rank(readQuery(book.index, asked, options), book.meanings);
  return found
    .filter(({ entry }) => !hasNames || entry.kind === "effect" || entry.kind === "page")
    .map((each) => ({
      ...each,
      isCertain: each.isExact || (each.ofName ?? 0) >= CERTAIN,
    }));
};

/**
 * A question in all its parts: those of first.js, and
 *
 * - `subjects` and `counts`: what it asks beside side effects; numbers of blood tests
 * - `ranked`: side effects and pages that its other words are like, the likest first
 * - `rest`: words that are no name and ask for something
 * - `language`: the other language that it is in
 *
 * `isTyping` lets its last word be unfinished.
 */
export const readQuestion = (book, text, { isTyping = false } = {}) => {
  const first = readFirst(book, text);
  const { forms, names, taken } = first;
  const isWord = (form) => isKnownWord(book, form);
  const withPage = names.filter(({ to }) => to && to.kind !== "other").flatMap(({ places }) => places);
  const asked = book.subjects ? subjectsIn(book.subjects, forms, new Set(withPage), isWord) : [];
  const counts = asked.filter(({ kind }) => kind === "count");
  const measures = measuresIn(text, wordsAt(counts, forms));
  const isLeft = (form, place) => !taken.has(place) && !ASKING.has(form) && !AMOUNT.test(form) && !(measures.length && UNITS.test(form));
  const rest = forms.filter(isLeft);
  const isOpen = isTyping && !taken.has(forms.length - 1);
  const ranked = rankedBy(book, text, rest, names.length > 0, { isTyping: isOpen }).map((each) => {
    const places = each.name && each.isCertain ? placesOf(each.name, forms) : [];
    const isSaid = places.length === 0 || places.some((place) => !ASKING.has(forms[place]));
    return { ...each, places, isCertain: each.isCertain && isSaid };
  });
  const subjects = asked.filter((each) => each.kind === "subject" && !ranked.some((other) => isWider(other, each)));
  const language = book.languages ? languageOf(book.languages, text) : null;
  return { ...first, measures, subjects, counts, ranked, rest, language };
};
