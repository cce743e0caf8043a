// A medicine and something else in one query: "rash from proleukin", "can proleukin cause hair loss".

import { spellingsLike } from "./likeness.js";
import { joined, stem, wordsOf } from "./words.js";

const ALIKE = 0.74;
const LONGEST = 4;

/** Words with which people ask; they name no side effect. */
const ASKING = new Set(
  (
    "a about after am an and are at be because been being by can cause caused causes causing chemo " +
    "could did do does drug due during effect effects for from get getting give gives got had has " +
    "have having how i if in is it its lead leads make makes may me medication medicine might my of " +
    "on or should side since so start started take taking that the there this to took was what when " +
    "while why will with would you your"
  ).split(" "),
);

/** Medicines whose names sound like this stretch of the query, as [entry, likeness]. */
const medicinesLike = (index, whole) => {
  const exact = (index.wholes.get(whole) ?? []).filter(({ entry }) => entry.kind === "medicine");
  if (exact.length) return exact.map(({ entry }) => [entry, 1]);
  if (whole.length < 5 || index.medicinesWithoutPage.has(whole)) return [];
  return spellingsLike(index.medicineBook, whole)
    .filter(([, likeness]) => likeness >= ALIKE)
    .flatMap(([{ form }, likeness]) =>
      index.wholes
        .get(form)
        .filter(({ entry }) => entry.kind === "medicine")
        .map(({ entry }) => [entry, likeness]),
    );
};

/** Whether names of side effects or pages use this word, which then is no misspelt medicine. */
const isOrdinary = (index, form) =>
  ASKING.has(form) || (index.words.get(stem(form))?.names ?? []).some(({ entry }) => entry.kind !== "medicine");

/**
 * The medicine that a query names, and the rest of the query without it.
 * `likeness` is 1 where the name is spelt as we know it.
 */
export const findMedicine = (index, text) => {
  const forms = wordsOf(text);
  let best = null;
  for (let length = Math.min(LONGEST, forms.length); length > 0; length--) {
    for (let start = 0; start + length <= forms.length; start++) {
      const stretch = forms.slice(start, start + length);
      const found = medicinesLike(index, stretch.join(""));
      if (!found.length) continue;
      const likeness = found[0][1];
      if (likeness < 1 && stretch.some((form) => isOrdinary(index, form))) continue;
      if (best && best.likeness >= likeness) continue;
      const rest = [...forms.slice(0, start), ...forms.slice(start + length)];
      const medicines = [...new Set(found.filter(([, like]) => like === likeness).map(([entry]) => entry))];
      best = { medicines, likeness, typed: stretch.join(" "), rest };
    }
  }
  if (!best) return null;
  const isSame = best.medicines.some(({ names }) => names.some((name) => joined(name) === joined(best.typed)));
  const rest = best.rest.filter((form) => !ASKING.has(form)).join(" ");
  return { ...best, isSame, rest, asked: best.rest };
};

/** The section of a medicine that the rest of a query asks for, if it names one. */
export const findSection = (sections, asked) => {
  const ofSections = (form) => !ASKING.has(form) || /^(?:side|effects?|call|given)$/.test(form);
  const roots = asked.filter(ofSections).map(stem);
  if (roots.length === 0) return null;
  const wordsIn = ([tail, label]) => wordsOf(`${label} ${tail}`).filter(ofSections).map(stem);
  return sections.find((section) => roots.every((root) => wordsIn(section).includes(root))) ?? null;
};

/** What the site says of one medicine and one side effect. */
export const occurrence = (medicine, effect) => {
  const band = medicine.bands.get(effect.index);
  const page = `${medicine.url}side-effects/`;
  return {
    kind: "occurrence",
    medicine,
    effect,
    isListed: band !== undefined,
    band: band ?? null,
    title: `${effect.title} with ${medicine.title.toLowerCase()}`,
    url: band === undefined ? page : `${page}#effect-${effect.slug}`,
  };
};
