// How a word sounds, roughly, in English: words written differently but said alike share a key.

const RULES = [
  [/^(?:kn|gn|pn)/, "n"],
  [/^wr/, "r"],
  [/^ps/, "s"],
  [/^wh/, "w"],
  [/ph/g, "f"],
  [/gh(?=t|$)/g, ""],
  [/(?:sch|tch|ch)/g, "k"],
  [/(?:tion|sion|cion)/g, "shn"],
  [/x/g, "ks"],
  [/c(?=[eiy])/g, "s"],
  [/(?:ck|qu|q|c)/g, "k"],
  [/z/g, "s"],
  [/v(?=e?$)/g, "f"],
  [/(?:ae|oe|ea|ee|ei|ie|y)/g, "i"],
  [/(?:ou|oo|ow|au|aw)/g, "o"],
  [/(?:ai|ay)/g, "a"],
  [/th/g, "t"],
  [/h/g, ""],
  [/(.)\1+/g, "$1"],
  [/e$/, ""],
];

/** The key of a word in lower case. */
export const soundOf = (word) =>
  RULES.reduce((key, [pattern, sound]) => key.replace(pattern, sound), word);

/** The key without its vowels but the first letter: what stays when even the vowels are guessed. */
export const frameOf = (word) => {
  const key = soundOf(word);
  return key.slice(0, 1) + key.slice(1).replace(/[aeiou]/g, "");
};
