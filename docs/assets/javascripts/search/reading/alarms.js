// Words of emergency in what was typed. They come from the page of signs, not from here.

import { phrasesIn, readPhrases } from "./phrases.js";
import { isAsking, isDenied } from "./tone.js";
import { plain } from "../words/words.js";

/** The alarms of the file of names, ready to be found in what is typed. */
export const readAlarms = (rows, urgencies) => ({
  phrases: readPhrases(
    rows.alarms.map(([sign, words, urgency, phrases]) => [
      { sign, words, urgency: urgencies[urgency] },
      phrases,
    ]),
  ),
  idioms: readPhrases([["", rows.idioms]]),
});

/**
 * The signs that a text tells of, most urgent first, each as { sign, words, urgency, places, tone }:
 * its tone is "happening", "asked" or "denied". `general` are the forms with "medicine" in the place
 * of every medicine's name: which one "the cat licked my xeloda" names does not matter here.
 */
export const alarmsIn = ({ phrases, idioms }, text, { forms, general }, isWord) => {
  const idle = new Set(
    phrasesIn(idioms, forms, { isRow: true }).flatMap(({ places }) => places),
  );
  const found = new Map();
  for (const { owner, places } of phrasesIn(phrases, general, { skipped: idle, isWord })) {
    const known = found.get(owner);
    if (!known || places.length > known.places.length) found.set(owner, { ...owner, places });
  }
  const alarms = [...found.values()];
  const asked = alarms.length > 0 && isAsking(plain(text), forms);
  for (const alarm of alarms) {
    alarm.tone = isDenied(forms, alarm.places) ? "denied" : asked ? "asked" : "happening";
  }
  const denied = new Set(alarms.filter(({ tone }) => tone === "denied").flatMap(({ places }) => places));
  const joining = forms.some((form) => /^den(?:ies|ied)$/.test(form)) ? /^(?:or|nor|and)$/ : /^(?:or|nor)$/;
  const isList = (place) => denied.has(place - 2) && joining.test(forms[place - 1]);
  for (const alarm of alarms) if (isList(alarm.places[0])) alarm.tone = "denied";
  return alarms.sort((one, other) => one.urgency.rank - other.urgency.rank);
};
