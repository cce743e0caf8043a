// Side effects by what a query means, beside what it says: through the table of word vectors.

import { addTo, level, nearness, vectorOf } from "./nearness.js";
import { stem } from "../words/words.js";

const SURE = 0.75; // a typed word that is at least this like a known one is read as that one
const BEST = 0.7; // how much the nearest name counts, beside the three nearest together

/** The names of all side effects as vectors. */
export const readMeanings = (index, table) => {
  const entries = index.entries.filter(({ kind }) => kind === "effect");
  return {
    table,
    entries: entries.map((entry) => ({
      entry,
      vectors: entry.names.map((name) => vectorOf(table, name)).filter(Boolean),
    })),
  };
};

/** The vector of a query; misspelt words are read as the words they are like. */
const vectorOfQuery = ({ table }, query) => {
  const sum = new Float32Array(table.size);
  for (const { form, likes } of query.words) {
    if (addTo(sum, table, stem(form))) continue;
    const [likest] = [...likes].sort((one, other) => other[1] - one[1]);
    if (likest && likest[1] >= SURE) addTo(sum, table, likest[0].root, likest[1]);
  }
  return level(sum);
};

const nearTo = (vector, vectors) => {
  const three = [-1, -1, -1];
  for (const each of vectors) {
    const near = nearness(vector, each);
    if (near <= three[2]) continue;
    three[2] = near;
    three.sort((one, other) => other - one);
  }
  return BEST * three[0] + ((1 - BEST) * (three[0] + three[1] + three[2])) / 3;
};

/** How near each side effect is to a query, up to 1. Empty where the table knows no word of it. */
export const meantBy = (meanings, query) => {
  const vector = vectorOfQuery(meanings, query);
  if (!vector) return new Map();
  return new Map(
    meanings.entries.map(({ entry, vectors }) => [entry, nearTo(vector, vectors)]),
  );
};
