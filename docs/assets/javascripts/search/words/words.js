// Words as the search compares them: without case, accents, apostrophes and grammatical endings.

const MARKS = /[\u0300-\u036f'\u2018\u2019\u02bc`\u00b4]/g;

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** The text in lower-case letters and digits, with one space between words. */
export const plain = (text) => {
  const small = text.toLowerCase();
  return PLAIN.test(small) ? small : madePlain(small); // most words need no more
};

/** The text without accents and apostrophes. */
export const unmarked = (text) => text.normalize("NFKD").replace(MARKS, "");

const madePlain = (text) =>
  unmarked(text)
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const NEGATED = { can: "cant", will: "wont" };
const NOT = /(?<!\/)\b(can|could|do|does|did|is|are|was|has|have|will|would|should) ?not\b/g;

/** A text with "can not" as "cant": one word, however it is written. */
export const contracted = (text) => !text.includes("not") ? text : text.replace(NOT, (_, verb) => NEGATED[verb] ?? `${verb}nt`);

/** The words of a text; "can not" is "cant", and letters drawn out ("soooo") count as two. */
export const wordsOf = (text) =>
  contracted(plain(text))
    .split(" ")
    .filter(Boolean)
    .map((word) => word.replace(/([a-z])\1{2,}/g, "$1$1"));

/** The text in one piece, as people write "IL 2", "IL-2" and "IL2". */
export const joined = (text) => plain(text).replaceAll(" ", "");

const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdfgmnprt])\1$/;

const withoutEnding = (word) => {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses|zes)$/.test(word)) return word.slice(0, -2);
  if (/s$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
};

const stems = new Map(); // of all words so far: the same ones come again and again

/**
 * A word without its ending of plural, tense or degree: "aching", "aches" and "ached" are "ach".
 * Stems are compared with stems only; nobody reads them.
 */
export const stem = (word) => {
  if (!stems.has(word)) stems.set(word, stemOf(word));
  return stems.get(word);
};

const stemOf = (word) => {
  if (word.length < 4 || /\d/.test(word)) return word;
  let base = withoutEnding(word);
  for (const ending of ["ingly", "edly", "ness", "ing", "ed", "ly", "er"]) {
    const rest = base.slice(0, -ending.length);
    if (base.endsWith(ending) && rest.length >= 3 && VOWEL.test(rest)) {
      base = rest.replace(DOUBLED, "$1");
      break;
    }
  }
  return base.length > 3 ? base.replace(/e$/, "").replace(/([^aeiou])[yi]$/, "$1") : base;
};
