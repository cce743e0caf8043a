// Entries in the order in which they answer a query.
//
// An entry earns its place twice: by the name of it that fits best, counted both ways (how much of
// the name was typed, how much of what was typed it accounts for), and by all its names together,
// since a sentence from a reader seldom holds a whole name. Rare words count more than usual ones.

import { meantBy } from "./meaning.js";

export const WEIGHTS = {
  unknown: 2.5, // of a typed word that no name has
  ofQuery: 0.6, // how much it matters that a name accounts for all that was typed
  allNames: 0.6, // of all names together, beside the best one
  saturation: 2.5, // how many names with a word it takes until more of them add little
  exact: 1, // for a name that was typed as it is
  meaning: 2.4, // of what the query means, where the table of words is here
  distance: 0.2, // nearness that means nothing
  least: 0.5, // of a score that is worth showing
  leastByNames: 0.12, // the same where the table of words is not here
};

const SPELT_ALIKE = 0.9; // less likeness than this is a slip, which the reader is told of

/** Give each typed word its weight; the sum of all. */
const weigh = (query, weights) => {
  for (const typed of query.words) {
    let known = 0;
    let like = 0;
    for (const [word, likeness] of typed.likes) {
      known = Math.max(known, likeness * word.weight);
      like = Math.max(like, likeness);
    }
    typed.weight = known + (1 - like) * weights.unknown;
  }
  return query.words.reduce((sum, typed) => sum + typed.weight, 0) || 1;
};

const raise = (map, key, value) => {
  if ((map.get(key) ?? 0) < value) map.set(key, value);
};

/** For each name that any typed word is like: the best likeness by its words and by typed words. */
const hitsOf = (query) => {
  const hits = new Map();
  query.words.forEach((typed, index) => {
    for (const [word, likeness] of typed.likes) {
      for (const name of word.names) {
        let hit = hits.get(name);
        if (!hit) hits.set(name, (hit = { byWord: new Map(), byIndex: new Map() }));
        raise(hit.byWord, word, likeness);
        raise(hit.byIndex, index, likeness);
      }
    }
  });
  return hits;
};

const sumOf = (map, weightOf) => {
  let sum = 0;
  for (const [key, likeness] of map) sum += weightOf(key) * likeness;
  return sum;
};

/** The name of each entry that fits best, with its score. */
const bestNames = (query, total, weights) => {
  const best = new Map();
  for (const [name, { byWord, byIndex }] of hitsOf(query)) {
    const ofName = sumOf(byWord, (word) => word.weight) / name.weight;
    const ofQuery = sumOf(byIndex, (index) => query.words[index].weight) / total;
    const isExact = name.whole === query.whole;
    const score = ofName * ofQuery ** weights.ofQuery + (isExact ? weights.exact : 0);
    if (score > (best.get(name.entry)?.score ?? 0)) {
      const isSlip = !isExact && [...byIndex.values()].some((likeness) => likeness < SPELT_ALIKE);
      best.set(name.entry, { name, score, isExact, isSlip, ofName, ofQuery });
    }
  }
  return best;
};

/** How well all names of each entry together speak the query's words. */
const byAllNames = (query, total, weights) => {
  const scores = new Map();
  for (const { likes } of query.words) {
    const counts = new Map();
    let weight = 0;
    for (const [word, likeness] of likes) {
      weight = Math.max(weight, word.weight * likeness);
      const own = new Map();
      for (const { entry } of word.names) own.set(entry, (own.get(entry) ?? 0) + likeness);
      for (const [entry, count] of own) raise(counts, entry, count);
    }
    for (const [entry, count] of counts) {
      const part = (weight * count) / (count + weights.saturation);
      scores.set(entry, (scores.get(entry) ?? 0) + part / total);
    }
  }
  return scores;
};

/** The part of the score that is owed to meaning. */
const byMeaning = (near, weights) =>
  weights.meaning * Math.max(0, ((near ?? 0) - weights.distance) / (1 - weights.distance));

/**
 * Entries with their scores, best first; `name` is the one that fits best, `ofName` how much of it
 * was typed, `ofQuery` how much of what was typed it accounts for, both from 0 to 1. `meanings` are
 * those of meaning.js, where they are here already.
 */
export const rank = (query, meanings, weights = WEIGHTS) => {
  const total = weigh(query, weights);
  const together = byAllNames(query, total, weights);
  const best = bestNames(query, total, weights);
  const meant = meanings ? meantBy(meanings, query) : new Map();
  return [...new Set([...best.keys(), ...meant.keys()])]
    .map((entry) => ({
      entry,
      ...best.get(entry),
      score:
        (best.get(entry)?.score ?? 0) +
        weights.allNames * (together.get(entry) ?? 0) +
        byMeaning(meant.get(entry), weights),
    }))
    .filter(({ score }) => score >= (meanings ? weights.least : weights.leastByNames))
    .sort((one, other) => other.score - one.score);
};
