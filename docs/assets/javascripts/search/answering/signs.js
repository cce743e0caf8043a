// How soon to call for a sign: for anyone, or as the named medicines say.

import { answersOf } from "../book/book.js";
import { within } from "../words/within.js";

/** Whether a count lies in those of a line: "4 or more", "1 to 3", "2". */
const holds = (counts, value) => {
  const [first, last] = counts.split(/ to | or /);
  return value >= Number(first) && (last === "more" || value <= Number(last ?? first));
};

/** Whether a line speaks of a sign with this count, or of the sign whatever its count. */
const speaksOf = (book, [sign, , words, counts], value) => {
  if (value === null) return true;
  return counts ? holds(counts, value) : words.startsWith(book.signs?.get(sign)?.words ?? "");
};

/** The line of one medicine's or regimen's cards on a sign: the most urgent one that holds. */
const lineIn = (book, entry, sign, value) => {
  const lines = (answersOf(book, entry)?.cards ?? []).filter(
    (line) => line[0] === sign && speaksOf(book, line, value),
  );
  const [line] = lines.sort((one, other) => one[1] - other[1]);
  return line ? { urgency: book.urgencies[line[1]], words: line[2], because: line[4] ?? null } : null;
};

/** What a medicine can cause that makes a sign matter: "Docetaxel can cause low white blood cells." */
const reasonOf = (book, medicine, sign) => {
  const effects = book.signs?.get(sign)?.effects ?? [];
  const own = answersOf(book, medicine)?.effects ?? [];
  const listed = effects.map((effect) => own.find(([index]) => index === effect)).filter(Boolean);
  const [first] = listed.sort((one, other) => other[3] - one[3]);
  return first ? `${medicine.title} can cause ${within(book.effects[first[0]].title)}.` : "";
};

/**
 * A sign as it is said: { sign, urgency, words, reason }. The urgency is the most urgent of the
 * sign's own and of what each named medicine or regimen says; `value` is a count, if there is one.
 */
export const said = (book, { sign, urgency, words }, { own, medicines }, value = null) => {
  let best = { urgency, words };
  for (const entry of own) {
    const line = lineIn(book, entry, sign, value);
    if (line && line.urgency.rank < best.urgency.rank) best = line;
  }
  const causes = medicines.filter(({ slug }) => best.because?.includes(slug) ?? true);
  const reasons = causes.map((medicine) => reasonOf(book, medicine, sign)).filter(Boolean);
  return { sign, ...best, reason: reasons[0] ?? "" };
};

/** What is expected of a sign with one of the medicines, and from where it is a reason to call. */
export const expectedOf = (book, sign, medicines) =>
  book.rows.expected
    .filter(([index, id]) => id === sign && medicines.includes(book.medicines[index]))
    .map(([index, , what, until]) => ({ medicine: book.medicines[index], what, until }))[0] ?? null;
