// What is read of a question with the smallest file alone: names, alarms and measures.

import { ASKING } from "../words/light.js";
import { stem, wordsOf } from "../words/words.js";
import { alarmsIn } from "./alarms.js";
import { measuresIn } from "./measures.js";
import { namesIn } from "./names.js";

/** Whether a form is a word of everyday English; null where the table of words is not here to tell. */
export const isKnownWord = (book, form) => {
  if (form.length < 4 || ASKING.has(form)) return true;
  return book.meanings ? book.meanings.table.indices.has(stem(form)) : null;
};

/**
 * The first parts of a question:
 *
 * - `medicines` and `regimens` with a page, each once; `names` are all names as they were found
 * - `alarms`: signs that it tells of, each with its tone
 * - `measures`: temperature, blood pressure, counts
 *
 * `taken` are the places of names in `forms`, its words.
 */
export const readFirst = (book, text) => {
  const forms = wordsOf(text);
  const names = namesIn(book, text, forms);
  const taken = new Set(names.flatMap(({ places }) => places));
  const general = forms.map((form, place) => (taken.has(place) ? "medicine" : form));
  const named = names.flatMap(({ to }) => (to ? [to] : []));
  const regimens = [...new Set(named.filter(({ kind }) => kind === "regimen"))];
  const single = named.flatMap((each) =>
    each.kind === "medicine" ? [each] : each.kind === "form" ? [each.medicine] : [],
  );
  return {
    forms,
    names,
    taken,
    regimens,
    medicines: [...new Set([...single, ...regimens.flatMap(({ medicines }) => medicines)])],
    own: [...new Set([...single, ...regimens])],
    others: [...new Set(named.filter(({ kind }) => kind === "other" || kind === "other-regimen"))],
    madeForms: named.filter(({ kind }) => kind === "form"),
    alarms: alarmsIn(book.alarms, text, { forms, general }, (form) => isKnownWord(book, form)),
    measures: measuresIn(text),
  };
};
