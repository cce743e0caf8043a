// The whole answer to a question: a part of it for each of the question's parts, the most pressing first.

import { readQuestion } from "../reading/question.js";
import { stem } from "../words/words.js";
import { alarmsOf, meant, whole } from "./answer.js";
import { measured } from "./measures.js";
import { bloodCounts, effectOf, unreached } from "./numbers.js";
import { effectsAsked, occurrencesOf } from "./occurrences.js";
import { formOf, unsure, withoutPage } from "./others.js";
import { expectedOf, said } from "./signs.js";
import { jointly, statementsOn, subjectAlone } from "./statements.js";

const OTHERS = 0.4; // entries with less than this share of the best score are left out
const FLOOR = 0.9; // a score below which a side effect is not what was asked for
const CLOSEST = 3; // what is offered where nothing is sure

const expected = (book, question) =>
  question.alarms
    .filter(({ tone }) => tone !== "denied")
    .map((alarm) => ({ alarm, found: expectedOf(book, alarm.sign, question.medicines) }))
    .filter(({ found }) => found)
    .map(({ alarm, found }) => ({
      kind: "expected",
      answers: `sign:${alarm.sign}`,
      title: `Expected with ${found.medicine.title.toLowerCase()}`,
      url: `${found.medicine.url}when-to-call/`,
      says: [`Expected: ${found.what}.`, `${alarm.urgency.card} ${found.until}.`],
    }));

/** Signs that are only asked about: how soon to call if they happen. */
const askedSigns = (book, question) =>
  question.alarms
    .filter(({ tone }) => tone === "asked")
    .slice(0, 2)
    .map((alarm) => said(book, alarm, question))
    .map(({ sign, urgency, words, reason }) => ({
      kind: "sign",
      answers: `sign:${sign}`,
      title: "If it happens",
      url: question.own[0] ? `${question.own[0].url}${question.own[0].kind === "medicine" ? "when-to-call/" : "#when-to-call"}` : book.rows.when_to_call,
      urgency,
      says: [`${urgency.card} ${words}.`, reason].filter(Boolean),
    }));

const SAYS_NOTHING = new Set(["silent", "mentioned"]);

/** Each medicine with each subject, and with the side effects that are asked for. */
const answered = (book, question) => {
  const { medicines, subjects } = question;
  const asked = effectsAsked(question);
  const certain = asked.filter(({ isCertain }) => isCertain);
  const within = new Set(subjects.flatMap(({ places }) => places));
  const isBeside = certain.some(({ places }) => places.some((place) => !within.has(place)));
  const holds = (effect) => subjects.every(({ places }) => places.every((place) => effect.places.includes(place)));
  const isSame = certain.some(holds); // "sun" is a subject, and a side effect too
  const isExpected = question.alarms.some(({ sign }) => expectedOf(book, sign, medicines));
  const together = subjects.flatMap((subject) => jointly(book, medicines, subject));
  const each = medicines.map((medicine) => {
    const said = subjects.flatMap((subject) => statementsOn(book, question, medicine, subject));
    if (!question.rest.length || isExpected) return said;
    if (said.length && !isBeside && !isSame) return said;
    const effects = occurrencesOf(book, question, asked, medicine);
    const isEmpty = said.every(({ kind }) => SAYS_NOTHING.has(kind));
    if (isEmpty && effects.some(({ isListed }) => isListed)) return [...effects, ...(isSame ? [] : said)];
    if (!said.length) return effects;
    return [...said, ...effects.filter(({ isListed }) => isListed && isBeside)];
  });
  return [...together, ...inTurn(each)];
};

/** The first of each list, then the second of each: no medicine waits for all of another's answers. */
const inTurn = (lists) => {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
};

/** How much of what a question asks these subjects account for, from 0 to 1. */
const shareOf = ({ forms, rest }, subjects) => {
  const within = new Set(subjects.flatMap(({ places }) => places.map((place) => forms[place])));
  return rest.filter((form) => within.has(form)).length / (rest.length || 1);
};

const HALF = 0.5;

/** Whether a side effect, more than these subjects, is what a question without a medicine asks. */
const asksEffect = (question, subjects) => {
  const [top] = question.ranked;
  const within = new Set(subjects.flatMap(({ places }) => places));
  const isBeside = top?.isCertain && top.places.some((place) => !within.has(place));
  return Boolean(top) && (isBeside || shareOf(question, subjects) < HALF);
};

/** Whether a side effect has a name with what is counted: "calcium 15" asks for no leucovorin calcium. */
const isOfCount = ({ counts, forms }, { entry, name, isCertain }) => {
  const own = new Set(name?.words.map(({ root }) => root));
  const isNamed = ({ places }) => places.every((place) => /^\d/.test(forms[place]) || own.has(stem(forms[place])));
  return entry.kind === "effect" && (isCertain || counts.some(isNamed));
};

/** Pages and side effects by the words of the question alone, and whether they are sure. */
const byWords = (question) => {
  const { ranked, medicines, own, subjects, counts, language } = question;
  const asksNothing = question.rest.length === 0 && !ranked[0]?.isExact;
  if (!ranked.length || language || asksNothing) return { entries: [], isSure: Boolean(language) };
  const [top] = ranked;
  const isSure = top.isCertain || top.score >= FLOOR;
  const near = ranked.filter((each) => each.score >= OTHERS * top.score && (!counts.length || isOfCount(question, each)));
  const certain = near.filter(({ isCertain }) => isCertain);
  const hasOther = medicines.length + own.length > 0 || (subjects.length > 0 && !asksEffect(question, subjects));
  return { entries: hasOther ? certain : near, isSure, closest: near };
};

/** The whole answer to a text, as answer.js tells it. */
export const wholeAnswer = (book, text, options) => {
  const question = readQuestion(book, text, options);
  const readings = measured(book, question);
  const alarms = alarmsOf(book, question, readings);
  const names = question.names;
  const words = byWords(question);
  const isAskedOf = ({ to, places }) =>
    to?.kind === "other" && question.medicines.length > 0 && question.subjects.some((subject) => subject.places.some((place) => places.includes(place)));
  const beside = new Set(names.filter(isAskedOf).map(({ to }) => to)); // "ibuprofen with cisplatin"
  const absent = (others) => others.map((each) => withoutPage(book, each));
  const first = [
    ...absent(question.others.filter((each) => !beside.has(each))),
    ...names.filter(({ several, perhaps }) => several || perhaps).map(unsure),
    ...question.madeForms.map(formOf),
    ...expected(book, question),
    ...readings.flatMap((each) => unreached(book, each)),
    ...question.regimens.filter(() => question.subjects.some(({ topics }) => !topics.length)).map(whole),
    ...answered(book, question),
    ...askedSigns(book, question),
    ...bloodCounts(book, question),
    ...absent([...beside]),
  ];
  const isOnlyNames = question.own.length > 0 && question.rest.length === 0;
  const alone = question.medicines.length ? [] : question.subjects.map(subjectAlone);
  const own = question.own.map(whole);
  const explained = question.own.length ? [] : readings.flatMap((each) => effectOf(book, each));
  const effects = [...explained, ...words.entries.map(({ entry }) => entry)].map(whole);
  const hasAnswer = first.length + alone.length + alarms.length > 0;
  const isSure = hasAnswer || isOnlyNames || (words.isSure && !question.own.length) || !question.rest.length;
  const closest = isSure || question.own.length ? [] : words.closest?.slice(0, CLOSEST).map(({ entry }) => whole(entry)) ?? [];
  const isEffect = words.isSure && asksEffect(question, question.subjects);
  const pages = alone.filter(({ kind }) => kind === "page");
  const asks = alone.filter(({ kind }) => kind !== "page");
  const after = isEffect ? [...pages, ...effects, ...asks] : [...alone, ...effects];
  const shown = [...first, ...(isOnlyNames && !first.length ? own : []), ...after, ...own, ...closest];
  return {
    question,
    alarms,
    entries: distinct(shown),
    showing: meant(question, words.entries),
    isSure,
  };
};

const distinct = (entries) => {
  const seen = new Set();
  return entries.filter(({ url, title }) => {
    const key = `${url} ${title}`;
    return seen.has(key) ? false : seen.add(key);
  });
};
