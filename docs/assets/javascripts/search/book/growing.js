// How a book grows by the files that follow the names.

import { buildIndex } from "../ranking/index.js";
import { readMeanings } from "../ranking/meaning.js";
import { readTable } from "../ranking/nearness.js";
import { readLanguages } from "../reading/languages.js";
import { addOthers } from "../reading/others.js";
import { readSubjects } from "../reading/subjects.js";
import { everythingIn } from "./everything.js";

const addEverything = (book, rows) => {
  const { effects, pages } = everythingIn(rows, book);
  book.everything = rows;
  book.effects = effects;
  book.index = buildIndex([...book.medicines, ...book.regimens, ...effects, ...pages], (form) =>
    book.names.wholes.has(form),
  );
  book.subjects = readSubjects(rows);
  book.signs = new Map(
    rows.signs.map(([id, words, urgency, own, measure]) => [
      id,
      { id, words, urgency: book.urgencies[urgency], effects: own, measure },
    ]),
  );
};

/** Adds a file to a book, by the name of the file. */
export const ADD = {
  everything: addEverything,
  others: addOthers,
  cards: (book, rows) => (book.cards = rows),
  languages: (book, rows) => (book.languages = readLanguages(rows, book.urgencies)),
  nearness: (book, table) => (book.meanings = readMeanings(book.index, readTable(table))),
};
