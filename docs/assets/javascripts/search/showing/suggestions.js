// What stands below the field while one types: alarms, then options in groups.

import { addressOf } from "../book/files.js";
import { element } from "./element.js";
import { addressFor, searchOnClick } from "./words-in-address.js";

const MOST = 7;

const GROUPS = [
  ["Medicines", ["medicine", "regimen"]],
  ["Side effects", ["effect"]],
  ["Pages", ["page"]],
];
const groupOf = ({ kind }) => GROUPS.find(([, kinds]) => kinds.includes(kind))?.[0] ?? "Answers";

const note = (entry) => {
  if (entry.kind === "medicine") return entry.others.slice(0, 3).join(", ");
  if (entry.kind === "regimen") return entry.medicines.map(({ title }) => title.toLowerCase()).join(", ");
  if (entry.kind === "occurrence") return entry.band ?? "Not listed on this site. Call your care team about anything new.";
  return entry.says?.[0]?.slice(0, 120) ?? "";
};

const option = (id, url, title, small) =>
  element(
    "a",
    { id, role: "option", href: url, tabIndex: -1, "aria-selected": "false" },
    element("span", {}, title),
    small ? element("small", {}, small) : "",
  );

const optionFor = (entry, id) => option(id, addressOf(entry.url), entry.title, note(entry));

const everything = (text, id) => {
  const last = option(id, addressFor(text), `All results for “${text}”`);
  searchOnClick(last, text);
  return last;
};

/** Options by group; the group of the best one comes first. */
const grouped = (entries, id) => {
  const shown = entries.slice(0, MOST);
  return [...new Set(shown.map(groupOf))].map((label, group) =>
      element(
        "div",
        { role: "group", "aria-labelledby": `${id}-${group}` },
        element("span", { id: `${id}-${group}`, role: "presentation", className: "search__group" }, label),
        ...shown
          .filter((entry) => groupOf(entry) === label)
          .map((entry, index) => optionFor(entry, `${id}-${group}-${index}`)),
      ),
  );
};

const alarmLine = ({ words, urgency }) =>
  element(
    "p",
    { className: `search__alarm call-card call-card--${urgency.value}` },
    element("strong", {}, `${urgency.card} `),
    `${words}.`,
  );

const foreignLine = ({ code, found: [first], onlyEnglish }) =>
  element(
    "p",
    { lang: code, className: first ? `search__alarm call-card call-card--${first.urgency.value}` : "search__note" },
    first ? `${first.call} ${first.says}` : onlyEnglish,
  );

/** What is said above the options; nothing where they say all. */
const remark = ({ showing, entries, isSure }) => {
  if (showing) return element("p", { className: "search__note" }, "Showing ", element("em", {}, showing));
  if (!entries.length) return element("p", { className: "search__note" }, "No name like this. Try other words, or call your care team.");
  return isSure ? "" : element("p", { className: "search__note" }, "I am not sure what you mean. The closest:");
};

/** What to show for an answer. */
export const suggestions = (found, text, id) => [
  found.question.language ? foreignLine(found.question.language) : "",
  ...found.alarms.slice(0, 2).map(alarmLine),
  remark(found),
  element(
    "div",
    { id, role: "listbox", "aria-label": "Suggestions" },
    ...grouped(found.entries, id),
    everything(text, `${id}-all`),
  ),
];

/** A line where there are no suggestions to show, and why. */
export const remarkAlone = (text, id) => [
  element("p", { className: "search__note" }, text),
  element("div", { id, role: "listbox", "aria-label": "Suggestions" }),
];

/** How many suggestions there are, to be said aloud; an alarm is said first. */
export const countOf = ({ alarms, entries }) => {
  const count = Math.min(entries.length, MOST);
  const alarm = alarms.length ? `${alarms[0].urgency.card} ${alarms[0].words}. ` : "";
  if (count === 0) return `${alarm}No suggestions.`;
  return `${alarm}${count} suggestion${count === 1 ? "" : "s"}. Use the arrow keys to choose.`;
};
