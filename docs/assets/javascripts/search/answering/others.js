// Medicines and regimens that have no page here, and names that may be several things.

import { notToBeTakenFor } from "../reading/others.js";
import { within } from "../words/within.js";

const listed = (names) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

const other = (book, entry) => {
  const twins = notToBeTakenFor(book, entry);
  const pages = twins.filter(({ entry: page }) => page);
  const shown = pages.length ? pages : twins.slice(0, 2);
  return {
    kind: "other",
    answers: `absent:${entry.title.toLowerCase().replaceAll(" ", "-")}`,
    title: `We have no page on ${entry.title}`,
    url: "medicines/",
    says: [
      shown.length ? `It is not ${listed(shown.map(({ name }) => within(name)))}.` : "",
      ...shown.map(({ note }) => (note ? `${note[0].toUpperCase()}${note.slice(1)}.` : "")),
    ].filter(Boolean),
    isCancerMedicine: entry.isCancerMedicine,
  };
};

const otherRegimen = (book, entry) => {
  const pages = new Map(book.medicines.map((each) => [each.title.toLowerCase(), each]));
  return {
    kind: "other",
    answers: `absent:${entry.title.toLowerCase().replaceAll(" ", "-")}`,
    title: `We have no page on ${entry.title}`,
    url: "regimens/",
    says: [
      entry.isAmbiguous
        ? "These letters can mean several treatments. Ask your care team which one is yours."
        : `It is usually made of ${entry.medicines.join(", ")}. Ask your care team if that is yours.`,
    ],
    links: entry.medicines.map((name) => pages.get(name.toLowerCase())).filter(Boolean),
    isCancerMedicine: true,
  };
};

/** What is said of a name that has no page. */
export const withoutPage = (book, entry) =>
  (entry.kind === "other" ? other : otherRegimen)(book, entry);

/** What is said of another form of a medicine with a page. */
export const formOf = ({ title, says, medicine }) => ({
  kind: "form",
  answers: `form:${medicine.slug}`,
  title,
  url: medicine.url,
  medicine,
  says: [`${title} is ${says.replace(/\.$/, "")}.`],
});

/** A name that may be a misspelling of several things, or has several meanings: nothing is guessed. */
export const unsure = ({ typed, perhaps, several }) => {
  const own = (perhaps ?? several).map((each) => (each.kind === "form" ? each.medicine : each));
  const entries = [...new Set(own)];
  return {
    kind: "unsure",
    answers: "unsure",
    title: perhaps ? `Did you mean ${listed(entries.map(({ title }) => within(title)))}?` : `“${typed}” can mean ${listed(entries.map(({ title }) => within(title)))}`,
    url: "medicines/",
    says: ["Look at the name on your box or paper, letter by letter: names that are alike are often other medicines."],
    links: entries.filter(({ url }) => url),
    missing: entries.filter(({ url }) => !url).map(({ title }) => title),
  };
};
