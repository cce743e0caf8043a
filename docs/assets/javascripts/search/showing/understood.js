// The question as it was understood: its parts, each of which can be taken out.

import { element } from "./element.js";
import { addressFor, searchOnClick } from "./words-in-address.js";

const labelOf = ({ to, typed, several, perhaps }) =>
  to ? to.title.toLowerCase() : `${typed}${several || perhaps ? " (?)" : ""}`;

/** The parts of a question: what each is called, and where its words stand. */
export const partsOf = (question) => {
  const named = question.names.map((name) => ({ label: labelOf(name), places: name.places }));
  const measures = question.measures.map(({ label }) => ({
    label,
    places: question.forms.flatMap((form, place) => (/\d/.test(form) ? [place] : [])),
  }));
  const subjects = [...question.subjects, ...question.counts].map(({ label, places }) => ({ label, places }));
  const alarms = question.alarms.map(({ sign, tone, places }) => ({
    label: `${tone === "denied" ? "no " : ""}${sign.replaceAll("-", " ")}`,
    places,
  }));
  const effects = question.ranked
    .filter(({ entry, isCertain, places }) => isCertain && entry.kind === "effect" && places.length)
    .slice(0, 2)
    .map(({ entry, places }) => ({ label: entry.title.toLowerCase(), places }));
  const taken = new Set();
  return [...named, ...measures, ...alarms, ...subjects, ...effects].filter(({ places }) => {
    const isNew = places.length > 0 && places.some((place) => !taken.has(place));
    for (const place of places) taken.add(place);
    return isNew;
  });
};

/** The question without some of its words. */
const without = ({ forms }, places) => forms.filter((_, place) => !places.includes(place)).join(" ");

/** The parts as a row; empty where a question is only one of them. */
export const understood = (question) => {
  const parts = partsOf(question);
  if (parts.length < 2) return [];
  return [
    element("span", {}, "Understood as: "),
    element(
      "ul",
      { className: "parts" },
      ...parts.map(({ label, places }) => {
        const rest = without(question, places);
        const remove = element("a", { href: addressFor(rest), "aria-label": `Search without ${label}` }, "\u00d7");
        searchOnClick(remove, rest);
        return element("li", {}, element("span", {}, label), remove);
      }),
    ),
  ];
};
