// Rows of the file of everything as entries: side effects and pages, each with all its names.

/** "Swelling (edema)" is also "Swelling" and "edema". */
const parts = (name) => {
  const found = /^(.+?)\s*\(([^()]+)\)$/.exec(name);
  return found ? [name, found[1], found[2]] : [name];
};

const effect = (urgencies) => ([slug, title, synonyms, terms, urgency], index) => ({
  kind: "effect",
  slug,
  index,
  title,
  url: `side-effects/${slug}/`,
  names: [...new Set([...parts(title), ...terms, ...synonyms.flatMap(parts)])],
  urgency: urgencies[urgency],
});

const page = ([url, title, others], index) => ({
  kind: "page",
  index,
  title,
  url,
  names: [title, ...others],
});

const bandsOf = (pairs, frequencies) => {
  const bands = new Map();
  for (let i = 0; i < pairs.length; i += 2) bands.set(pairs[i], frequencies[pairs[i + 1]]);
  return bands;
};

/** The side effects and pages of the file of everything; medicines learn what they can cause. */
export const everythingIn = (rows, { medicines, urgencies }) => {
  medicines.forEach((each, index) => (each.bands = bandsOf(rows.bands[index], rows.frequencies)));
  return { effects: rows.effects.map(effect(urgencies)), pages: rows.pages.map(page) };
};
