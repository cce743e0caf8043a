// When to call for a side effect: by the signs in which it shows.

import { answersOf } from "../book/book.js";

/** The signs by which a side effect shows, as the named medicines and regimens have them. */
export const signsOf = (book, effect, { own }) => {
  const every = [...(book.signs?.values() ?? [])].filter(({ effects }) => effects.includes(effect.index));
  const first = every.filter(({ effects }) => effects[0] === effect.index); // those that are of it above all
  const ids = (first.length ? first : every).map(({ id }) => id);
  const found = [];
  for (const entry of own) {
    for (const [id, urgency, words] of answersOf(book, entry)?.cards ?? []) {
      if (ids.includes(id) && !found.some((each) => each.words === words)) {
        found.push({ sign: id, urgency: book.urgencies[urgency], words });
      }
    }
  }
  const place = ({ sign }) => ids.indexOf(sign);
  return found.sort((one, other) => one.urgency.rank - other.urgency.rank || place(one) - place(other));
};
