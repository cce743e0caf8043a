// The names that look most like what was typed, for when nothing is found.

import { joined } from "./words.js";

const MOST = 3;
const LEAST = 0.2;

const pairsOf = (whole) => {
  const pairs = new Set();
  const text = ` ${whole} `;
  for (let i = 0; i < text.length - 1; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
};

/** How many pairs of letters two words share, from 0 to 1. */
const shared = (one, other) => {
  let both = 0;
  for (const pair of one) both += other.has(pair) ? 1 : 0;
  return (2 * both) / (one.size + other.size);
};

/** Names with their entries, the nearest first. */
export const nearestNames = (index, text) => {
  const typed = pairsOf(joined(text));
  const best = new Map();
  for (const name of index.names) {
    const score = shared(typed, pairsOf(name.whole));
    if (score >= LEAST && score > (best.get(name.entry)?.score ?? 0)) {
      best.set(name.entry, { entry: name.entry, text: name.text, score });
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score).slice(0, MOST);
};
