// A query as the index sees it: each typed word with the words of names that it may stand for.

import { spellingsLike } from "../words/likeness.js";
import { plain, stem, wordsOf } from "../words/words.js";

const SAME_STEM = 0.97;
const BEGINS = 0.9;
const IN_PARTS = 0.93;

/** The two words of names that a typed word is made of ("backpain"), if there are such. */
const partsOf = (index, form) => {
  if (index.spellingOf.has(form) || index.words.has(stem(form))) return null;
  let best = null;
  for (let cut = 3; cut <= form.length - 3; cut++) {
    const [head, tail] = [form.slice(0, cut), form.slice(cut)];
    const knows = (part) => index.spellingOf.has(part) || index.words.has(stem(part));
    if (!knows(head) || !knows(tail)) continue;
    if (!best || Math.min(cut, form.length - cut) > Math.min(...best.map((each) => each.length))) {
      best = [head, tail];
    }
  }
  return best;
};

/** Typed words with those joined that names join ("il 2", "head ache"), and those cut that they cut. */
const typedWords = (index, text) => {
  const forms = wordsOf(text);
  const typed = [];
  for (let i = 0; i < forms.length; i++) {
    const pair = forms[i] + (forms[i + 1] ?? "");
    const isOne = i + 1 < forms.length && (index.spellingOf.has(pair) || index.wholes.has(pair));
    const apart = index.spellingOf.has(forms[i]) && index.spellingOf.has(forms[i + 1]);
    if (isOne && (!apart || /\d/.test(pair))) {
      typed.push({ form: pair, count: 2 });
      i++;
      continue;
    }
    const parts = partsOf(index, forms[i]);
    if (parts) typed.push(...parts.map((form) => ({ form, likeness: IN_PARTS, count: 1 })));
    else typed.push({ form: forms[i], count: 1 });
  }
  return typed;
};

const put = (likes, word, likeness) => {
  if ((likes.get(word) ?? 0) < likeness) likes.set(word, likeness);
};

/** Words of names that begin with what is being typed. */
const begunWith = (index, form, likes) => {
  for (const spelling of index.spellings) {
    if (spelling.form.length > form.length && spelling.form.startsWith(form)) {
      put(likes, spelling.word, BEGINS - 0.1 * (1 - form.length / spelling.form.length));
    }
  }
};

const likesOf = (index, { form, likeness = 1 }, isBeingTyped) => {
  const likes = new Map();
  const same = index.spellingOf.get(form)?.word;
  if (same) put(likes, same, likeness);
  const root = index.words.get(stem(form));
  if (root) put(likes, root, SAME_STEM * likeness);
  if (isBeingTyped && form.length > 1) begunWith(index, form, likes);
  const isKnown = same || root || index.isName(form);
  if (!isKnown) {
    for (const [spelling, like] of spellingsLike(index, form)) put(likes, spelling.word, like);
  }
  return likes;
};

/** The query: its typed words, each with `likes`, a map from words of names to likeness. */
export const readQuery = (index, text, { isTyping = false } = {}) => {
  const typed = typedWords(index, text);
  const open = isTyping && /[\p{L}\p{N}]$/u.test(text);
  return {
    text,
    plain: plain(text),
    whole: plain(text).replaceAll(" ", ""),
    words: typed.map((word, position) => ({
      ...word,
      likes: likesOf(index, word, open && position === typed.length - 1),
    })),
  };
};
