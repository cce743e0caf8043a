// How many slips lie between two words: a letter missing, added, changed, or two swapped.

let above = new Uint8Array(64);
let row = new Uint8Array(64);
let below = new Uint8Array(64);

/** The number of slips (optimal string alignment), or `most + 1` when there are more than `most`. */
export const slipsBetween = (one, other, most) => {
  if (one === other) return 0;
  const rows = one.length;
  const columns = other.length;
  if (Math.abs(rows - columns) > most || columns > 60 || rows > 60) return most + 1;
  for (let j = 0; j <= columns; j++) row[j] = j;
  let leastBefore = 0;
  for (let i = 1; i <= rows; i++) {
    const letter = one.charCodeAt(i - 1);
    const before = i > 1 ? one.charCodeAt(i - 2) : -1;
    let least = (below[0] = i);
    for (let j = 1; j <= columns; j++) {
      const same = other.charCodeAt(j - 1);
      let slips = Math.min(row[j] + 1, below[j - 1] + 1, row[j - 1] + (letter === same ? 0 : 1));
      if (j > 1 && letter === other.charCodeAt(j - 2) && before === same) {
        slips = Math.min(slips, above[j - 2] + 1);
      }
      below[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > most && leastBefore >= most) return most + 1; // a swap reaches back two rows
    leastBefore = least;
    [above, row, below] = [row, below, above];
  }
  return Math.min(row[columns], most + 1);
};

/** The letters of a word as bits: words that differ in many bits need no closer look. */
export const lettersOf = (word) => {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const index = word.charCodeAt(i) - 97;
    bits |= 1 << (index >= 0 && index < 26 ? index : 26);
  }
  return bits;
};

/** How many letters only one of two words has. */
export const lettersApart = (one, other) => {
  let bits = one ^ other;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};
