// What a medicine's page says of a side effect: how often, when, and when to call.

import { answersOf } from "../book/book.js";
import { speaksOf } from "../book/speaks.js";
import { stem } from "../words/words.js";
import { within } from "../words/within.js";
import { signsOf } from "./calls.js";

const NEAR = 0.75; // of the best score: what may be meant as well
const LIKELY = 0.5; // of a name's words and of the question's, for what may well be meant
const MOST_LINES = 3;

const occurrence = (book, medicine, effect) => {
  const row = answersOf(book, medicine)?.effects.find(([index]) => index === effect.index);
  return {
    kind: "occurrence",
    answers: `effect:${effect.slug}`,
    medicine,
    effect,
    isListed: true,
    band: medicine.bands?.get(effect.index) ?? null,
    words: row?.[1] ?? "",
    says: row?.[2] ?? [],
    sources: row?.[4] ?? [],
    calls: signsOf(book, effect, { own: [medicine] }).slice(0, MOST_LINES),
    title: `${effect.title} with ${within(medicine.title)}`,
    url: `${medicine.url}side-effects/#effect-${effect.slug}`,
  };
};

const notListed = (medicine, effect) => ({
  kind: "occurrence",
  answers: `effect:${effect.slug}`,
  medicine,
  effect,
  isListed: false,
  band: null,
  says: [
    `Not listed for ${within(medicine.title)} on this site. That does not mean that it cannot happen: call your care team about anything new.`,
  ],
  calls: [],
  sources: [],
  title: `${effect.title} with ${within(medicine.title)}`,
  url: `${medicine.url}side-effects/`,
});

/** The side effects whose name, or else whose text, on a medicine's own list has all that is asked. */
const bySaidWords = (book, question, medicine) => {
  const roots = question.rest.map(stem).filter((root) => root.length > 3);
  if (!roots.length) return [];
  const own = answersOf(book, medicine)?.effects ?? [];
  const having = (textOf) =>
    own.filter((row) => {
      const said = new Set(textOf(row).toLowerCase().split(/[^a-z]+/).map(stem));
      return roots.every((root) => said.has(root));
    });
  const named = having(([, words]) => words);
  return (named.length ? named : having(([, , says]) => says.join(" "))).map(([index]) => book.effects[index]);
};

const mentioned = (question, medicine) => ({
  kind: "mentioned",
  answers: "mentioned",
  medicine,
  title: `${medicine.title}: ${question.rest.join(" ")}`,
  url: `${medicine.url}guide/`,
  says: [`The pages on ${within(medicine.title)} speak of it. See what they say below, or in the whole guide.`],
});

const isLikely = ({ ofName = 0, ofQuery = 0, isCertain }) =>
  isCertain || (ofName >= LIKELY && ofQuery >= LIKELY);

/**
 * The side effects that a question asks for, the surest first: each that it names, as far as its
 * words are not another's already; else those that may be meant.
 */
export const effectsAsked = ({ ranked }) => {
  const effects = ranked.filter(({ entry }) => entry.kind === "effect");
  const covered = new Set();
  const certain = effects.filter(({ isCertain, places }) => {
    if (!isCertain || (places.length && places.every((place) => covered.has(place)))) return false;
    for (const place of places) covered.add(place);
    return true;
  });
  const near = effects.filter(({ isCertain, score }) => !isCertain && score >= NEAR * effects[0].score);
  return [...certain, ...near.filter(isLikely)];
};

/**
 * What one medicine says of the side effects that a question asks for (`asked`). It is said that one is not
 * listed only where it was named with certainty, and nothing else on the medicine's pages fits.
 */
export const occurrencesOf = (book, question, asked, medicine) => {
  if (!medicine.bands) return [];
  const listed = asked.map(({ entry }) => entry).filter((entry) => medicine.bands.has(entry.index));
  const certain = asked.filter(({ isCertain }) => isCertain).map(({ entry }) => entry);
  const sure = listed.filter((entry) => certain.includes(entry));
  const likely = sure.length ? sure : listed;
  const shown = likely.length ? likely : bySaidWords(book, question, medicine);
  if (shown.length) return shown.slice(0, 3).map((effect) => occurrence(book, medicine, effect));
  if (!certain.length) return [];
  const own = answersOf(book, medicine);
  if (!own) return []; // nothing is denied before it was read
  const called = new Set(own.cards.map(([sign]) => sign));
  if (question.alarms.some(({ sign }) => called.has(sign))) return []; // its own cards speak of it
  if (speaksOf(own, question.rest)) return [mentioned(question, medicine)];
  return certain.slice(0, 1).map((effect) => notListed(medicine, effect));
};
