// How near two texts are in meaning, by a small table of word vectors.
//
// The table (assets/search/nearness.bin) holds everyday English words about bodies and feelings,
// each with a row of numbers from -7 to 7; tests/search/nearness/README.md tells how it is made.
// It is loaded after the names, and the search answers without it until it is here.

import { stem, wordsOf } from "../words/words.js";

/** The table of a file: a line that tells its shape, the words, the rows with two numbers a byte. */
export const readTable = (buffer) => {
  const bytes = new Uint8Array(buffer);
  const text = new TextDecoder();
  const endOfShape = bytes.indexOf(10);
  const { size, letters } = JSON.parse(text.decode(bytes.subarray(0, endOfShape)));
  const start = endOfShape + 1;
  const words = text.decode(bytes.subarray(start, start + letters)).split(" ");
  const scales = bytes.subarray(start + letters, start + letters + words.length);
  const rows = bytes.subarray(start + letters + words.length);
  return { size, scales, rows, indices: new Map(words.map((word, index) => [word, index])) };
};

/** Add a word's vector to a sum; tells whether the table has the word. */
export const addTo = (sum, table, root, weight = 1) => {
  const index = table.indices.get(root);
  if (index === undefined) return false;
  const { size, rows, scales } = table;
  const scale = weight * scales[index];
  const start = (index * size) / 2;
  for (let i = 0; i < size; i += 2) {
    const both = rows[start + i / 2];
    sum[i] += scale * ((both >> 4) - 8);
    sum[i + 1] += scale * ((both & 15) - 8);
  }
  return true;
};

/** The vector at length one; null for one without length. */
export const level = (sum) => {
  let length = 0;
  for (const each of sum) length += each * each;
  if (length === 0) return null;
  const root = Math.sqrt(length);
  for (let i = 0; i < sum.length; i++) sum[i] /= root;
  return sum;
};

/** The vector of a text; null where the table has none of its words. */
export const vectorOf = (table, text) => {
  const sum = new Float32Array(table.size);
  for (const form of wordsOf(text)) addTo(sum, table, stem(form));
  return level(sum);
};

export const nearness = (one, other) => {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
};
