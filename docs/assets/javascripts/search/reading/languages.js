// Other languages: which one a text is in, and what it tells of.

const SURE = 2; // everyday words of a language that tell it from English
const BETWEEN = 2; // other words that may stand among those of a phrase

const LETTERS = { đ: "d", ß: "ss", œ: "oe", æ: "ae", ة: "ه", ى: "ي" };

/** A text in lower-case letters, with one space between words and its accents kept. */
const marked = (text) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/** The same without accents and other small marks, which few people type. */
const folded = (text) =>
  text
    .replace(/[đßœæةى]/g, (letter) => LETTERS[letter])
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .normalize("NFC");

const wordsIn = (text) =>
  marked(text)
    .split(" ")
    .filter(Boolean)
    .map((word) => ({ word, plain: folded(word) }));

/** A phrase ready to be found: a run of letters where a script has no spaces between words. */
const phraseOf = (text) => {
  const words = wordsIn(text);
  const plain = words.map((each) => each.plain);
  const hasRuns = /[\p{Script=Han}\p{Script=Hangul}]/u.test(text);
  return { words, run: hasRuns ? plain.join("") : "" };
};

/** The file of other languages, ready to be found. */
export const readLanguages = ({ languages }, urgencies) =>
  languages.map(([code, name, onlyEnglish, library, call, script, marks, signs]) => ({
    code,
    name,
    onlyEnglish,
    library,
    script: script ? new RegExp(`\\p{Script=${script}}`, "u") : null,
    marks: new Set(marks.map((mark) => folded(marked(mark)))),
    signs: signs.map(([sign, urgency, says, asked]) => ({
      sign,
      urgency: urgencies[urgency],
      says,
      call: call[urgency],
      phrases: asked.map(phraseOf),
    })),
  }));

/**
 * Whether a typed word is one of a phrase. In Vietnamese a mark makes another word ("tự", "từ"):
 * there, who types marks means them.
 */
const isSame = (typed, own, isTonal) =>
  typed.plain === own.plain && (!isTonal || typed.word === own.word || typed.word === typed.plain);

const isNear = (own, words, isTonal) => {
  for (let start = 0; start < words.length; start++) {
    const near = words.slice(start, start + own.length + BETWEEN);
    const isWhole = own.every((word) => {
      const place = near.findIndex((typed) => isSame(typed, word, isTonal));
      if (place >= 0) near.splice(place, 1); // one typed word stands for one word
      return place >= 0;
    });
    if (isWhole) return true;
  }
  return false;
};

/** Chinese has no spaces; Korean has, and a run must begin where a word does. */
const isRun = (run, words) =>
  words.some((_, start) => {
    const rest = words.slice(start).map(({ plain }) => plain).join("");
    return /\p{Script=Han}/u.test(run) ? rest.includes(run) : rest.startsWith(run);
  });

const tells = ({ words: own, run }, words, typed, isTonal) =>
  run ? isRun(run, words) : own.every(({ plain }) => typed.has(plain)) && isNear(own, words, isTonal);

/**
 * The other language that a text is in, with the signs that it tells of, most urgent first; null
 * where it is English or unknown.
 */
export const languageOf = (languages, text) => {
  const words = wordsIn(text);
  const typed = new Set(words.map(({ plain }) => plain)); // most phrases share no word with a text
  let best = null;
  for (const language of languages) {
    const isTonal = language.code === "vi";
    let longest = 0;
    const found = language.signs.filter(({ phrases }) => {
      const told = phrases.filter((phrase) => tells(phrase, words, typed, isTonal));
      longest = Math.max(longest, ...told.map((phrase) => phrase.words.length));
      return told.length > 0;
    });
    found.sort((one, other) => one.urgency.rank - other.urgency.rank);
    const marks = words.filter(({ plain }) => language.marks.has(plain)).length;
    const isScript = language.script?.test(text) ?? false;
    const isKnown = isScript || marks >= SURE || found.length > 0;
    const score = (isScript ? 10 : 0) + marks + 2 * longest;
    if (isKnown && score > (best?.score ?? 0)) best = { ...language, found, score };
  }
  return best;
};
