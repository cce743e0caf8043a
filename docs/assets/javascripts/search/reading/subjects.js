// What is asked of a medicine beside its side effects: alcohol, a missed dose, how it is given.

import { phrasesIn, readPhrases } from "./phrases.js";

/** The subjects and blood counts of the file of everything, ready to be found. */
export const readSubjects = (rows) => {
  const section = (index) => (index < 0 ? null : { tail: rows.sections[index][0], label: rows.sections[index][1] });
  const topic = (index) => {
    const [id, label, own] = rows.topics[index];
    return { index, id, label, section: section(own) };
  };
  const subjects = rows.subjects.map(([id, label, topics, own, look, page, asked]) => [
    { kind: "subject", id, label, topics: topics.map(topic), section: section(own), lookIn: section(look), page },
    asked,
  ]);
  const counts = rows.counts.map(([id, label, effect, asked]) => [
    { kind: "count", id, label, effect },
    asked,
  ]);
  return { phrases: readPhrases([...subjects, ...counts]) };
};

/**
 * The subjects of a question, each once with the places of its words, those with most words first.
 * One whose words all stand in another's longer phrase is not asked for.
 */
export const subjectsIn = ({ phrases }, forms, skipped, isWord) => {
  const best = new Map();
  for (const { owner, places } of phrasesIn(phrases, forms, { skipped, isWord })) {
    if (places.length > (best.get(owner)?.places.length ?? 0)) best.set(owner, { ...owner, places });
  }
  const all = [...best.values()].sort((one, other) => other.places.length - one.places.length);
  const kept = [];
  for (const each of all) {
    const isWithin = kept.some(
      ({ places }) =>
        places.length > each.places.length && each.places.every((place) => places.includes(place)),
    );
    if (!isWithin) kept.push(each);
  }
  return kept;
};
