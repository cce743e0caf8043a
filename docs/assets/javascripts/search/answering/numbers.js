// What is said of numbers: no one is called good or bad here but by the limit of a sign.

const IF_ILL = "If you feel faint or ill, call now.";

/** What is said of a reading that reaches no sign's limit. */
export const unreached = (book, { measure, isReached }) =>
  isReached
    ? []
    : [
        measure.of === "temperature"
          ? {
              kind: "reading",
              answers: "reading",
              title: `${measure.label}: no fever by this number`,
              url: "side-effects/fever-chills/",
              says: [book.rows.fever_rule],
            }
          : {
              kind: "reading",
              answers: "reading",
              title: `A ${measure.label}`,
              url: book.rows.when_to_call,
              says: [
                `We do not say what this number means for you. Ask your care team which numbers to call for. ${IF_ILL}`,
              ],
            },
      ];

/** The side effect that a reached limit is a sign of, above all others. */
export const effectOf = (book, { sign, isReached }) =>
  isReached ? (book.signs?.get(sign)?.effects ?? []).slice(0, 1).map((index) => book.effects[index]) : [];

/** The side effect that explains each count, and that its number is not judged here. */
export const bloodCounts = (book, question) =>
  question.counts.map(({ id, label, effect }) => {
    const page = book.effects[effect];
    return {
      kind: "count",
      answers: page ? `effect:${page.slug}` : `count:${id}`,
      title: page ? page.title : label,
      url: page ? page.url : book.rows.when_to_call,
      effect: page ?? null,
      says: [
        `We do not say if a number for ${label} is good or bad for you: that depends on you and your treatment. Ask your care team what yours means. ${IF_ILL}`,
      ],
    };
  });
