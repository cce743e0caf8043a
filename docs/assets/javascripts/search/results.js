// The results of the results page, each as a list item whose first link is the page found.

import { addressOf } from "./book.js";
import { element } from "./element.js";

const CARD_URGENCIES = ["emergency", "now", "within-24-hours"];

const link = (url, title) => element("a", { href: addressOf(url) }, title);

const heading = (entry) => element("h2", {}, link(entry.url, entry.title));

const card = (urgency, signs, tag = "h3") =>
  element(
    "section",
    { className: `call-card call-card--${urgency.value}` },
    element(tag, {}, `${urgency.label}:`),
    element("ul", {}, ...signs.map((sign) => element("li", {}, sign))),
  );

const cardsOf = (book, cards, effect) =>
  (cards[effect.slug] ?? [])
    .map((signs, index) => [book.rows.urgencies.find(([value]) => value === CARD_URGENCIES[index]), signs])
    .filter(([, signs]) => signs.length)
    .map(([[value, label], signs]) => card({ value, label }, signs));

const URGENCY_LINES = {
  emergency: "This can be an emergency.",
  now: "Call your care team now, day or night.",
  "within-24-hours": "Call your care team within 24 hours.",
  "next-visit": "Tell your care team at your next visit.",
};

const urgencyLine = ({ urgency }) =>
  element("p", { className: `urgency urgency--${urgency.value}` }, URGENCY_LINES[urgency.value]);

const sectionsOf = (book, medicine) =>
  element(
    "ul",
    { className: "result__sections" },
    ...book.rows.sections.map(([tail, label]) => element("li", {}, link(`${medicine.url}${tail}`, label))),
  );

const bodies = {
  medicine: (entry, { book }) => [
    entry.others.length ? element("p", {}, `Also called ${entry.others.join(", ")}.`) : "",
    sectionsOf(book, entry),
  ],
  effect: (entry, { book, cards, isFirst }) => {
    const own = cardsOf(book, cards, entry);
    if (!own.length) return [urgencyLine(entry)];
    return [
      urgencyLine(entry),
      element("details", { open: isFirst }, element("summary", {}, "When to call"), ...own),
    ];
  },
  occurrence: (entry) => [
    element(
      "p",
      {},
      entry.isListed
        ? `${entry.band}.`
        : `Not listed for ${entry.medicine.title.toLowerCase()} on this site. Ask your care team.`,
    ),
    element(
      "p",
      {},
      link(`${entry.medicine.url}side-effects/`, `All side effects of ${entry.medicine.title.toLowerCase()}`),
    ),
  ],
  section: () => [],
  page: () => [],
};

/** A list item for an entry. */
export const resultFor = (entry, context) =>
  element(
    "li",
    { className: `result result--${entry.kind}` },
    heading(entry),
    ...bodies[entry.kind](entry, context),
  );

/** A list item for a passage of a page. */
export const resultForPassage = ({ title, url, excerpt, part }) =>
  element(
    "li",
    { className: "result result--passage" },
    element("h2", {}, element("a", { href: url }, title)),
    element("p", {}, ...excerpt.map(({ text, isMarked }) => (isMarked ? element("mark", {}, text) : text))),
    part ? element("p", {}, element("a", { href: part.url }, part.title)) : "",
  );

/** The cards that stand above all results, one for each urgency. */
export const alarmCards = (alarms) => {
  const urgencies = new Map(alarms.map(({ urgency }) => [urgency.value, urgency]));
  return [...urgencies.values()].map((urgency) =>
    card(
      urgency,
      alarms.filter((alarm) => alarm.urgency.value === urgency.value).map(({ sign }) => sign),
      "h2",
    ),
  );
};
