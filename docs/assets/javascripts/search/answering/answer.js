// The answer to a question. With the smallest file alone it is what cannot wait: alarms, and the
// pages of the names; all else comes with the modules and files that follow.

import { readFirst } from "../reading/first.js";
import { measured } from "./measures.js";
import { expectedOf, said } from "./signs.js";

/** What a sign that is happening calls for; none where it is expected with a named medicine. */
export const alarmsOf = (book, question, readings) => {
  const told = question.alarms.filter(({ tone }) => tone === "happening");
  const alarms = told
    .filter(({ sign }) => !expectedOf(book, sign, question.medicines))
    .map((alarm) => said(book, alarm, question));
  const reached = readings.filter(({ isReached, urgency }) => isReached && urgency.rank < 3);
  for (const reading of reached) {
    const same = alarms.findIndex(({ sign }) => sign === reading.sign);
    if (same < 0) alarms.push(reading);
    else if (reading.urgency.rank <= alarms[same].urgency.rank) alarms[same] = reading;
  }
  return alarms.sort((one, other) => one.urgency.rank - other.urgency.rank);
};

/** The name to show as what we took the question for, when it is not what was typed. */
export const meant = ({ names }, entries) => {
  const guessed = names.find(({ isGuess }) => isGuess);
  if (guessed) return guessed.to.title.toLowerCase();
  const [first] = entries;
  return !names.length && first?.isSlip ? first.name.text : null;
};

const firstAnswer = (book, text) => {
  const question = { ...readFirst(book, text), subjects: [], counts: [], ranked: [], rest: [], language: null };
  return {
    question,
    alarms: alarmsOf(book, question, measured(book, question)),
    entries: question.own.map(whole),
    showing: meant(question, []),
    isSure: true,
  };
};

/** An entry of the book as a result, with what it answers. */
export const whole = (entry) => ({ ...entry, answers: `${entry.kind}:${entry.slug ?? entry.url}` });

/**
 * The answer to a text. `book` may still be growing; `options.isTyping` lets the last word be
 * unfinished. Returns the question as it was read; `alarms` to stand above all; `entries`, results
 * in their order; `showing`, the name it was taken for; `isSure`, false where `entries` are only
 * the closest.
 */
export const answer = (book, text, options = {}) =>
  book.later ? book.later.wholeAnswer(book, text, options) : firstAnswer(book, text);
