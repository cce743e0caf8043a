// The cards of what to call for, which stand above all results.

import { element, paragraphs } from "./element.js";

/** Items as a list. */
export const list = (items, className = "") => element("ul", className ? { className } : {}, ...items.map((item) => element("li", {}, item)));

/** The card of one urgency, with its signs. */
export const card = (urgency, signs, tag = "h3") =>
  element(
    "section",
    { className: `call-card call-card--${urgency.value}` },
    element(tag, {}, `${urgency.label}:`),
    list(signs),
  );

/** The cards that stand above all results, one for each urgency, each sign with its reason. */
export const alarmCards = (alarms) => {
  const urgencies = new Map(alarms.map(({ urgency }) => [urgency.value, urgency]));
  return [...urgencies.values()].map((urgency) => {
    const own = alarms.filter((alarm) => alarm.urgency.value === urgency.value);
    const reasons = [...new Set(own.map(({ reason }) => reason).filter(Boolean))];
    const made = card(urgency, own.map(({ words }) => words), "h2");
    made.append(...paragraphs(reasons));
    made.dataset.signs = own.map(({ sign }) => sign).join(" ");
    return made;
  });
};

/** The card of another language: its sentences, and where to read in it. */
export const languageCard = ({ code, found, onlyEnglish, library, name }) => {
  const [first] = found;
  const urgency = first?.urgency.value ?? "next-visit";
  return element(
    "section",
    { className: `call-card call-card--${urgency}`, lang: code, dir: /^(?:ar|he|fa|ur)/.test(code) ? "rtl" : "ltr" },
    ...found.slice(0, 2).flatMap(({ says, call }) => [element("h2", {}, call), element("p", {}, says)]),
    element("p", {}, `${onlyEnglish} `, element("a", { href: library, rel: "noreferrer", hreflang: code }, `MedlinePlus (${name})`)),
  );
};
