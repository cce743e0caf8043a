// What stands below the field while one types: alarms, then options in groups.

import { addressOf } from "./book.js";
import { element } from "./element.js";
import { goTo } from "./words-in-address.js";

const MOST = 7;

const GROUPS = [
  ["Medicines", ["medicine", "section"]],
  ["Side effects", ["effect", "occurrence"]],
  ["Pages", ["page"]],
];

const note = (entry) => {
  if (entry.kind === "medicine") return entry.others.slice(0, 3).join(", ");
  if (entry.kind === "occurrence") return entry.band ?? "Not listed on this site. Ask your care team.";
  return "";
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
  const last = option(id, addressOf("search/"), `All results for “${text}”`);
  last.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(text);
  });
  return last;
};

/** Options by group; the group of the best one comes first. */
const grouped = (entries, id) => {
  const shown = entries.slice(0, MOST);
  const firstOf = (kinds) => shown.findIndex(({ kind }) => kinds.includes(kind));
  return GROUPS.filter(([, kinds]) => firstOf(kinds) >= 0)
    .sort((one, other) => firstOf(one[1]) - firstOf(other[1]))
    .map(([label, kinds], group) =>
      element(
        "div",
        { role: "group", "aria-labelledby": `${id}-${group}` },
        element("span", { id: `${id}-${group}`, role: "presentation", className: "search__group" }, label),
        ...shown
          .filter(({ kind }) => kinds.includes(kind))
          .map((entry, index) => optionFor(entry, `${id}-${group}-${index}`)),
      ),
    );
};

const alarmLine = ({ sign, urgency }) =>
  element(
    "p",
    { className: `search__alarm call-card call-card--${urgency.value}` },
    element("strong", {}, `${urgency.label} `),
    `${sign}.`,
  );

/** What to show for an answer. */
export const suggestions = ({ alarms, entries, showing }, text, id) => [
  ...alarms.slice(0, 2).map(alarmLine),
  showing ? element("p", { className: "search__note" }, "Showing ", element("em", {}, showing)) : "",
  entries.length ? "" : element("p", { className: "search__note" }, "No name like this. Try other words, or call your care team."),
  element(
    "div",
    { id, role: "listbox", "aria-label": "Suggestions" },
    ...grouped(entries, id),
    everything(text, `${id}-all`),
  ),
];

/** How many suggestions there are, to be said aloud; an alarm is said first. */
export const countOf = ({ alarms, entries }) => {
  const count = Math.min(entries.length, MOST);
  const alarm = alarms.length ? `${alarms[0].urgency.label} ${alarms[0].sign}. ` : "";
  if (count === 0) return `${alarm}No suggestions.`;
  return `${alarm}${count} suggestion${count === 1 ? "" : "s"}. Use the arrow keys to choose.`;
};
