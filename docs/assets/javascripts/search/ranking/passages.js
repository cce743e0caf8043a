// Passages from the text of all pages, found by Pagefind. Loaded only when results are shown.

import { ROOT, addressOf } from "../book/files.js";

const MOST = 6;
let coming = null;

const load = () => {
  coming ??= import(addressOf("pagefind/pagefind.js")).then(async (pagefind) => {
    await pagefind.options({ baseUrl: ROOT.pathname, excerptLength: 24, noWorker: true });
    await pagefind.init();
    return pagefind;
  });
  coming.catch(() => (coming = null));
  return coming;
};

/** Pagefind's excerpt, text with <mark> around the words found, as a row of texts. */
const partsOf = (excerpt) =>
  excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => ({
      text: part.replaceAll("&lt;", "<").replaceAll("&gt;", ">"), // all that Pagefind escapes
      isMarked: index % 2 === 1,
    }));

/** Passages for a query: title, url and an excerpt in parts, of which some are the words found. */
export const passagesFor = async (text) => {
  const pagefind = await load();
  const { results } = await pagefind.search(text);
  const found = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
  return found.map(({ meta, url, excerpt, sub_results: parts }) => {
    const part = parts?.find(({ url: own }) => own.includes("#"));
    return { title: meta.title, url, excerpt: partsOf(excerpt), part: part ? { title: part.title, url: part.url } : null };
  });
};
