// Results, each as a list item whose first link is the page found.

import { addressOf } from "../book/files.js";
import { card, list } from "./cards.js";
import { element, paragraphs } from "./element.js";

const LIBRARY = "https://medlineplus.gov/druginformation.html";

const link = (url, title) => element("a", { href: addressOf(url) }, title);

const heading = (entry) => element("h2", {}, link(entry.url, entry.title));


const CARD_URGENCIES = ["emergency", "now", "within-24-hours"];

const cardsOf = ({ urgencies, cards }, effect) =>
  (cards[effect.slug] ?? [])
    .map((signs, index) => [urgencies.find(({ value }) => value === CARD_URGENCIES[index]), signs])
    .filter(([, signs]) => signs.length)
    .map(([urgency, signs]) => card(urgency, signs));

const URGENCY_LINES = {
  emergency: "This can be an emergency.",
  now: "Call your care team now, day or night.",
  "within-24-hours": "Call your care team within 24 hours.",
  "next-visit": "Tell your care team at your next visit.",
};

const urgencyLine = ({ urgency }) =>
  element("p", { className: `urgency urgency--${urgency.value}` }, URGENCY_LINES[urgency.value]);

const sectionsOf = ({ everything }, medicine) =>
  list(
    (everything?.sections ?? []).map(([tail, label]) => link(`${medicine.url}${tail}`, label)),
    "result__sections",
  );

const sourcesOf = (sources = []) =>
  sources.length
    ? element("p", { className: "result__sources" }, `${sources.length === 1 ? "Source" : "Sources"}: ${sources.join("; ")}.`)
    : "";

const quoted = ({ says, points = [], sources }) => [
  ...paragraphs(says),
  points.length ? list(points) : "",
  sourcesOf(sources),
];

const callLine = ({ urgency, words }) =>
  element("p", { className: "result__call" }, element("strong", { className: `urgency--${urgency.value}` }, urgency.card), ` ${words}.`);

const linksTo = (entries = []) =>
  entries.length ? list(entries.map(({ url, title }) => link(url, title)), "result__sections") : "";

const bodies = {
  medicine: (entry, book) => [
    entry.others.length ? element("p", {}, `Also called ${entry.others.join(", ")}.`) : "",
    sectionsOf(book, entry),
  ],
  regimen: (entry) => [element("p", {}, "Its medicines:"), linksTo(entry.medicines)],
  effect: (entry, book, isFirst) => {
    const own = cardsOf(book, entry);
    if (!own.length) return [urgencyLine(entry)];
    return [
      urgencyLine(entry),
      element("details", { open: isFirst }, element("summary", {}, "When to call"), ...own),
    ];
  },
  occurrence: (entry) => [
    entry.band ? element("p", { className: "result__band" }, `${entry.band}.`) : "",
    ...quoted(entry),
    ...entry.calls.map(callLine),
    element("p", {}, link(`${entry.medicine.url}side-effects/`, `All side effects of ${entry.medicine.title.toLowerCase()}`)),
  ],
  statement: quoted,
  joint: quoted,
  unknown: quoted,
  section: quoted,
  silent: quoted,
  mentioned: quoted,
  form: quoted,
  reading: quoted,
  count: quoted,
  expected: quoted,
  sign: ({ says: [call, ...rest], urgency }) => [
    element("p", { className: `urgency urgency--${urgency.value}` }, call),
    ...paragraphs(rest),
  ],
  page: () => [],
  subject: (entry, book) => [
    element("p", {}, "What holds depends on the medicine. Add its name to your words, or choose it:"),
    list(
      book.medicines.map((medicine) =>
        link(`${medicine.url}${entry.subject.topics[0]?.section.tail ?? entry.subject.section?.tail ?? ""}`, medicine.title),
      ),
      "result__sections",
    ),
  ],
  other: (entry, book) => [
    ...paragraphs(entry.says),
    linksTo(entry.links),
    element("p", {}, entry.isCancerMedicine ? book.rows.fever_rule : ""),
    element(
      "p",
      {},
      "Your pharmacist knows it. You can also read about it at ",
      element("a", { href: LIBRARY, rel: "noreferrer" }, "MedlinePlus"),
      ", and here: ",
      link(book.rows.when_to_call, "When to call: all medicines"),
      ".",
    ),
  ],
  unsure: (entry) => [
    ...paragraphs(entry.says),
    linksTo(entry.links),
    entry.missing.length ? element("p", {}, `We have no page on ${entry.missing.join(", ")}.`) : "",
  ],
};

/** A list item for an entry of an answer. */
export const resultFor = (entry, book, isFirst = false) =>
  element(
    "li",
    { className: `result result--${entry.kind}`, "data-answers": entry.answers ?? "" },
    heading(entry),
    ...bodies[entry.kind](entry, book, isFirst).filter((child) => child !== "" && child.textContent !== ""),
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
