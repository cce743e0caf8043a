// What a question is made of: its parts decide what is answered, and nothing else does.

import { rank } from "../ranking/rank.js";
import { readQuery } from "../ranking/query.js";
import { ASKING } from "../words/light.js";
import { stem, wordsOf } from "../words/words.js";
import { alarmsIn } from "./alarms.js";
import { languageOf } from "./languages.js";
import { measuresIn } from "./measures.js";
import { namesIn } from "./names.js";
import { subjectsIn } from "./subjects.js";

const CERTAIN = 0.92; // of a name's words, by weight and likeness, that were typed
const AMOUNT = /^(?:\d+(?:[a-z]|mg|mcg|ml|st|nd|rd|th)?|mg|mcg|ml|iu|units?|tablets?|tabs?|pills?|capsules?)$/;
const UNITS = /^(?:f|c|degrees?|fahrenheit|celsius|times|x|hours?|hrs?|days?|weeks?)$/;

/** Where the words of a name stand in these forms. */
const placesOf = (name, forms) => {
  const roots = new Set(name.words.map(({ root }) => root));
  return forms.flatMap((form, place) => (roots.has(stem(form)) ? [place] : []));
};

const isWithin = (places, others) => places.length > 0 && places.every((place) => others.has(place));

/** Whether a form is a word of everyday English; null where the table of words is not here to tell. */
const isKnownWord = (book, form) => {
  if (form.length < 4 || ASKING.has(form)) return true;
  return book.meanings ? book.meanings.table.indices.has(stem(form)) : null;
};

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
 * A question in parts. `isTyping` lets its last word be unfinished.
 *
 * - `medicines` and `regimens` with a page, each once; `names` are all names as they were found
 * - `alarms`: signs that it tells of, each with its tone
 * - `measures`: temperature, blood pressure, counts
 * - `subjects` and `counts`: what it asks beside side effects; numbers of blood tests
 * - `ranked`: side effects and pages that its other words are like, the likest first
 * - `rest`: words that are no name and ask for something
 */
export const readQuestion = (book, text, { isTyping = false } = {}) => {
  const forms = wordsOf(text);
  const names = namesIn(book, text, forms);
  const taken = new Set(names.flatMap(({ places }) => places));
  const isWord = (form) => isKnownWord(book, form);
  const general = forms.map((form, place) => (taken.has(place) ? "medicine" : form));
  const alarms = alarmsIn(book.alarms, text, { forms, general }, isWord);
  const withPage = names.filter(({ to }) => to && to.kind !== "other").flatMap(({ places }) => places);
  const asked = book.subjects ? subjectsIn(book.subjects, forms, new Set(withPage), isWord) : [];
  const counts = asked.filter(({ kind }) => kind === "count");
  const counted = counts.flatMap(({ places }) => places.map((place) => forms[place])).filter((form) => !/\d/.test(form));
  const measures = measuresIn(text, counted);
  const isLeft = (form, place) => !taken.has(place) && !ASKING.has(form) && !AMOUNT.test(form) && !(measures.length && UNITS.test(form));
  const rest = forms.filter(isLeft);
  const isOpen = isTyping && !taken.has(forms.length - 1);
  const ranked = rankedBy(book, text, rest, names.length > 0, { isTyping: isOpen }).map((each) => {
    const places = each.name && each.isCertain ? placesOf(each.name, forms) : [];
    const isSaid = places.length === 0 || places.some((place) => !ASKING.has(forms[place]));
    return { ...each, places, isCertain: each.isCertain && isSaid };
  });
  const named = names.flatMap(({ to }) => (to ? [to] : []));
  const subjects = asked.filter(({ kind, places }) => {
    const wider = ranked.some(
      (each) =>
        each.isCertain &&
        each.entry.kind === "effect" &&
        each.places.length > places.length &&
        isWithin(places, new Set(each.places)),
    );
    return kind === "subject" && !wider;
  });
  const regimens = [...new Set(named.filter(({ kind }) => kind === "regimen"))];
  const single = named.flatMap((each) =>
    each.kind === "medicine" ? [each] : each.kind === "form" ? [each.medicine] : [],
  );
  return {
    forms,
    names,
    regimens,
    medicines: [...new Set([...single, ...regimens.flatMap(({ medicines }) => medicines)])],
    own: [...new Set([...single, ...regimens])],
    others: [...new Set(named.filter(({ kind }) => kind === "other" || kind === "other-regimen"))],
    madeForms: named.filter(({ kind }) => kind === "form"),
    alarms,
    measures,
    subjects,
    counts,
    ranked,
    rest,
    language: book.languages ? languageOf(book.languages, text) : null,
  };
};

/** The question without some of its words. */
export const without = ({ forms }, places) =>
  forms.filter((_, place) => !places.includes(place)).join(" ");
