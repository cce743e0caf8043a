// Names of what has no page here, and further names of what has one: the file of others.

import { joined } from "../words/words.js";
import { addName, guesses, put } from "./names.js";

const ORDINARY_ACRONYM = /^[a-z]{2,7}$/; // might be a word, so it counts only in capitals

/** Add names of medicines and regimens without pages, and further names of those with one. */
export const addOthers = (book, rows) => {
  const { names } = book;
  const bySlug = new Map(book.medicines.map((each) => [each.slug, each]));
  for (const [slug, own] of rows.ours) {
    for (const text of own) if (bySlug.has(slug)) addName(names, text, { to: bySlug.get(slug), text });
  }
  for (const [text, slug, says] of rows.forms) {
    const medicine = bySlug.get(slug);
    if (!medicine) continue;
    const form = { kind: "form", title: text, says, medicine };
    // The names of a form may be the medicine's own on its page: there the form says what it is.
    names.wholes.set(joined(text), [{ to: form, text }]);
    addName(names, text, { to: form, text });
  }
  const others = new Map();
  for (const [title, isCancerMedicine, own] of rows.medicines) {
    const other = { kind: "other", title, isCancerMedicine: Boolean(isCancerMedicine), alike: [] };
    others.set(title.toLowerCase(), other);
    for (const text of [title, ...own]) addName(names, text, { to: other, text });
  }
  for (const [title, medicines, own, isAmbiguous] of rows.regimens) {
    const other = { kind: "other-regimen", title, medicines, isAmbiguous: Boolean(isAmbiguous), alike: [] };
    for (const text of [title, ...own]) {
      const whole = joined(text);
      if (names.wholes.has(whole) || !/[^\d]/.test(whole)) continue;
      put(names, whole, { to: other, text });
      if (ORDINARY_ACRONYM.test(whole)) names.shouted.add(whole);
    }
  }
  for (const [one, two, note] of rows.alike) {
    for (const [own, twin] of [[one, two], [two, one]]) {
      others.get(own.toLowerCase())?.alike.push({ name: twin, note });
    }
  }
  book.others = rows;
};

/** Medicines with a page that a name without one must not be taken for. */
export const notToBeTakenFor = (book, other) => {
  const pages = new Map(book.medicines.map((each) => [each.title.toLowerCase(), each]));
  const alike = other.alike.map(({ name, note }) => ({ name, note, entry: pages.get(name.toLowerCase()) ?? null }));
  const known = new Set(alike.map(({ name }) => name.toLowerCase()));
  const near = guesses(book, joined(other.title))
    .map(({ to }) => to)
    .filter(({ kind, title }) => kind === "medicine" && !known.has(title.toLowerCase()));
  return [...alike, ...[...new Set(near)].map((entry) => ({ name: entry.title, note: "", entry }))];
};
