// Rows of the file of names as entries: medicines and regimens, each with all its names.

const slugOf = (title) => title.toLowerCase().replaceAll(" ", "-"); // where the row has none

const medicine = ([title, others, slug = slugOf(title)], index) => ({
  kind: "medicine",
  slug,
  index,
  title,
  url: `medicines/${slug}/`,
  names: [title, ...others],
  others,
  bands: null, // how often it causes what, by the side effect's place; null until that is known
});

const regimen = (medicines) => ([title, others, own, slug = slugOf(title)]) => ({
  kind: "regimen",
  slug,
  title,
  url: `regimens/${slug}/`,
  names: [title, ...others],
  others,
  medicines: own.map((index) => medicines[index]),
});

/** The medicines and regimens of the file of names. */
export const namedIn = (rows) => {
  const medicines = rows.medicines.map(medicine);
  return { medicines, regimens: rows.regimens.map(regimen(medicines)) };
};
