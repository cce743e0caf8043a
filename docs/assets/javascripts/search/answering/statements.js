// What a medicine's own pages say of what is asked: quoted, with their sources.

import { answersOf } from "../book/book.js";
import { speaksOf } from "../book/speaks.js";
import { ASKING } from "../words/light.js";
import { within } from "../words/within.js";

const MOST = 3; // topics that answer one subject

const topicUrl = (medicine, { id, section }, isUnknown) =>
  `${medicine.url}${section.tail}#${isUnknown ? "ask" : id}`;

const statement = (medicine, topic, rows) => ({
  kind: "statement",
  answers: `topic:${topic.id}`,
  medicine,
  title: `${topic.label}: ${within(medicine.title)}`,
  url: topicUrl(medicine, topic, false),
  says: rows.flatMap(([, says]) => says),
  points: rows.flatMap(([, , points]) => points),
  sources: [...new Set(rows.flatMap(([, , , sources]) => sources))],
});

const unknown = (medicine, subject, topic) => ({
  kind: "unknown",
  answers: `topic:${topic.id}`,
  medicine,
  title: `${topic.label}: ${within(medicine.title)}`,
  url: topicUrl(medicine, topic, true),
  says: [`The sources we read do not say what holds for ${subject.label} with ${within(medicine.title)}. Ask your care team.`],
});

const section = (medicine, { tail, label }, says) => ({
  kind: "section",
  answers: `section:${tail.replace("/", "") || "overview"}`,
  medicine,
  title: `${medicine.title}: ${label}`,
  url: `${medicine.url}${tail}`,
  says: says ?? [],
});

const mentioned = (medicine, subject) => ({
  kind: "mentioned",
  answers: `mentioned:${subject.id}`,
  medicine,
  title: `${medicine.title}: ${subject.label}`,
  url: `${medicine.url}${subject.lookIn?.tail ?? "guide/"}`,
  says: [`The pages on ${within(medicine.title)} speak of it. See what they say below.`],
});

const nothing = (medicine, subject) => ({
  kind: "silent",
  answers: `subject:${subject.id}`,
  medicine,
  title: `${medicine.title}: ${subject.label}`,
  url: `${medicine.url}${subject.lookIn?.tail ?? ""}`,
  says: [`Our pages say nothing about ${subject.label} with ${within(medicine.title)}. Ask your care team or your pharmacist.`],
});

/** What one medicine says of one subject, the best answer first. */
export const statementsOn = (book, { forms }, medicine, subject) => {
  const own = answersOf(book, medicine);
  const rowsOf = (topic) => (own?.topics ?? []).filter(([index]) => index === topic.index);
  const asked = subject.topics.map((topic) => ({ topic, rows: rowsOf(topic) }));
  const known = asked.filter(({ rows }) => rows.some(([, says]) => says.length));
  const found = known.slice(0, MOST).map(({ topic, rows }) => statement(medicine, topic, rows));
  if (!own && subject.topics.length) found.push(statement(medicine, subject.topics[0], []));
  const open = asked.find(({ rows }) => rows.length && rows.every(([, says]) => !says.length));
  const isOwnTopic = !subject.lookIn; // else its topics may speak of it, and say nothing by their silence
  if (own && !found.length && open && isOwnTopic) found.push(unknown(medicine, subject, open.topic));
  if (subject.section && !found.some(({ kind }) => kind === "statement")) {
    const says = own?.sections.find(([tail]) => tail === subject.section.tail)?.[1];
    found.push(section(medicine, subject.section, says));
  }
  if (found.length) return found;
  const words = subject.places.map((place) => forms[place]).filter((form) => !ASKING.has(form));
  return [speaksOf(own, words) ? mentioned(medicine, subject) : nothing(medicine, subject)];
};

/**
 * What several medicines say of a subject together: how long it holds after the last dose, the
 * longest that one of them says. Nothing where none says how long.
 */
export const jointly = (book, medicines, subject) =>
  subject.topics.flatMap((topic) => {
    const lengths = medicines.map((medicine) => {
      const rows = answersOf(book, medicine)?.topics ?? [];
      const own = rows.filter(([index, , , , lasts]) => index === topic.index && lasts);
      return { medicine, lasts: own.map(([, , , , lasts]) => lasts).sort(([one], [other]) => other - one)[0] };
    });
    const known = lengths.filter(({ lasts }) => lasts).sort((one, other) => other.lasts[0] - one.lasts[0]);
    if (medicines.length < 2 || !known.length) return [];
    const [{ lasts: [hours, words] }] = known;
    const because = known.filter(({ lasts }) => lasts[0] === hours).map(({ medicine }) => within(medicine.title));
    const isOpen = known.length < medicines.length;
    return [
      {
        kind: "joint",
        answers: `topic:${topic.id}`,
        title: `${topic.label}: together`,
        url: topicUrl(known[0].medicine, topic, false),
        says: [
          `${isOpen ? "At least " : ""}${words} after the last dose, the longest of these (${because.join(", ")}).`,
          isOpen ? "Not all of them have a time in our sources, so ask your care team." : "",
        ].filter(Boolean),
      },
    ];
  });

/** What is said of a subject where no medicine is named. */
export const subjectAlone = (subject) =>
  subject.page
    ? { kind: "page", answers: `subject:${subject.id}`, title: subject.label, url: subject.page }
    : {
        kind: "subject",
        answers: `subject:${subject.id}`,
        subject,
        title: `${subject.label[0].toUpperCase()}${subject.label.slice(1)}`,
        url: "medicines/",
      };
