// Loads files of the site, each once, when it is first needed. Nothing that is typed is ever sent.

/** The site's root, wherever the site stands. */
export const ROOT = new URL("../../../../", import.meta.url);

/** The address of one of the search's own files, of the version that the page was made with. */
export const dataFile = (name) => `data/search/${document.documentElement.dataset.search}/${name}`;

/** How long an optional file may take, in milliseconds, until the search answers without it. */
export const PATIENCE = 2000;

/** An address of the site in full. */
export const addressOf = (url) => new URL(url, ROOT).href;

const coming = new Map();

/** A file that the search cannot do without. A failure is forgotten, so that it is asked again. */
export const needed = (url, read = (answer) => answer.json()) => {
  if (!coming.has(url)) {
    const asked = fetch(addressOf(url), { referrerPolicy: "no-referrer" }).then((answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return read(answer);
    });
    asked.catch(() => coming.delete(url));
    coming.set(url, asked);
  }
  return coming.get(url);
};

/** A file that the search can do without: null where it cannot be had. */
export const optional = (url, read) => needed(url, read).catch(() => null);

/** What comes in time; null, where it takes longer. */
export const inTime = (promise, patience = PATIENCE) =>
  Promise.race([promise, new Promise((go) => setTimeout(go, patience, null))]);
