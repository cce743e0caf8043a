import { stem } from "../words/words.js";

/** Whether all of these words stand in what a medicine's pages say. */
export const speaksOf = (answers, forms) => {
  if (!answers || !forms.length) return false;
  answers.roots ??= new Set(answers.words.split(" ").map(stem));
  return forms.every((form) => answers.roots.has(stem(form)));
};
