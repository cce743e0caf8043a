// Rows of data/search.json as entries: medicines, side effects and pages, each with all its names.

const medicine = (rows) => ([slug, title, others, pairs], index) => ({
  kind: "medicine",
  slug,
  index,
  title,
  url: `medicines/${slug}/`,
  names: [title, ...others],
  others,
  bands: bandsOf(pairs, rows),
});

/** How often a medicine causes what: the words for it, by the index of the side effect. */
const bandsOf = (pairs, rows) => {
  const bands = new Map();
  for (let i = 0; i < pairs.length; i += 2) bands.set(pairs[i], rows.frequencies[pairs[i + 1]]);
  return bands;
};

/** "Swelling (edema)" is also "Swelling" and "edema". */
const parts = (name) => {
  const found = /^(.+?)\s*\(([^()]+)\)$/.exec(name);
  return found ? [name, found[1], found[2]] : [name];
};

const effect = (rows) => ([slug, title, synonyms, terms, urgency], index) => ({
  kind: "effect",
  slug,
  index,
  title,
  url: `side-effects/${slug}/`,
  names: [...new Set([...parts(title), ...terms, ...synonyms.flatMap(parts)])],
  urgency: { value: rows.urgencies[urgency][0], label: rows.urgencies[urgency][1] },
});

const page = ([url, title, others], index) => ({
  kind: "page",
  index,
  title,
  url,
  names: [title, ...others],
});

/** Every entry, in the order of the rows. */
export const entriesOf = (rows) => [
  ...rows.medicines.map(medicine(rows)),
  ...rows.effects.map(effect(rows)),
  ...rows.pages.map(page),
];
