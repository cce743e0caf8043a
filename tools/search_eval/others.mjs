// Other searches on the same records, for the evaluation only.
//
//   node others.mjs FOLDER <input.json >rankings.json
//
// FOLDER holds node_modules with MiniSearch and lunr. The input has `records` ({url, title, names})
// and `questions` (texts); the output has for each search a list of addresses for each question.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve(process.argv[2], "any.js"));
const { default: MiniSearch = require("minisearch") } = require("minisearch");
const lunr = require("lunr");
const { records, questions } = JSON.parse(readFileSync(0, "utf8"));

const mini = new MiniSearch({
  idField: "url",
  fields: ["title", "text"],
  searchOptions: { fuzzy: 0.2, prefix: true },
});
const documents = records.map(({ url, title, names }) => ({ url, title, text: names.join("\n") }));
mini.addAll(documents);

/** As Material for MkDocs sets it up: titles count most, all words are asked for. */
const index = lunr(function () {
  this.ref("url");
  this.field("title", { boost: 1e3 });
  this.field("text");
  for (const each of documents) this.add(each);
});
const byLunr = (text) => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = index.query((query) => {
    for (const word of words) {
      query.term(lunr.tokenizer(word), { presence: lunr.Query.presence.REQUIRED });
      query.term(word, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false, boost: 0.1 });
    }
  });
  return found.map(({ ref }) => ref);
};

const timed = (search) => {
  const start = performance.now();
  const rankings = questions.map((text) => search(text).slice(0, 10));
  return { rankings, milliseconds: (performance.now() - start) / questions.length };
};

console.log(
  JSON.stringify({
    MiniSearch: timed((text) => mini.search(text).map(({ id }) => id)),
    "Material's lunr": timed(byLunr),
    bytes: { MiniSearch: JSON.stringify(mini).length, "Material's lunr": JSON.stringify(index).length },
  }),
);
