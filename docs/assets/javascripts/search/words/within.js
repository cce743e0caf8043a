/** A title as it stands within a sentence: "Hair loss" is "hair loss", and "IL-2" stays "IL-2". */
export const within = (title) => title.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
