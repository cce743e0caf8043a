// What a number means for how soon to call: compared with the readings and counts of the signs.

import { reaches } from "../reading/measures.js";
import { said } from "./signs.js";

/** The sign that counts what a side effect in the question is about, in the unit of the count. */
const countedSign = (book, question, unit) => {
  const told = new Set(question.alarms.map(({ sign }) => sign));
  const effects = question.ranked
    .filter(({ entry }) => entry.kind === "effect")
    .slice(0, 3)
    .map(({ entry }) => entry.index);
  const fitting = [...(book.signs?.values() ?? [])].filter(({ measure }) => measure?.[0] === unit);
  return (
    fitting.find(({ id }) => told.has(id)) ??
    effects.map((effect) => fitting.find((sign) => sign.effects[0] === effect)).find(Boolean) ??
    null
  );
};

const count = (book, question, measure) => {
  const sign = countedSign(book, question, measure.unit);
  if (!sign) return null;
  const steps = sign.measure[2].filter(([from]) => measure.value >= from);
  const [from, rank] = steps.at(-1) ?? [];
  const reached = rank === undefined ? null : book.urgencies[rank];
  const words = from === undefined ? sign.words : sign.measure[1].replace(/\bN\b/, `${from} or more`);
  const own = { sign: sign.id, urgency: reached ?? sign.urgency, words };
  return { measure, ...said(book, own, question, measure.value), isReached: true };
};

const reading = (book, question, measure) => {
  const rows = book.rows.readings.filter((row) => row[3] === measure.of);
  // Of a reading alone nothing is known but the reading: what also asks how one feels comes after.
  const [plainest] = rows
    .filter((row) => reaches(measure, row))
    .map(([sign, words, urgency]) => ({ sign, words, urgency: book.urgencies[urgency] }))
    .sort((one, other) => one.words.length - other.words.length);
  if (!plainest) return { measure, isReached: false };
  return { measure, ...said(book, plainest, question), isReached: true };
};

/** Each measure of a question with what it means; those that mean nothing here are left out. */
export const measured = (book, question) =>
  question.measures
    .map((measure) => (measure.of === "count" ? count : reading)(book, question, measure))
    .filter(Boolean);
