// The words of a search in the address of its page.
//
// They go there behind a "#", which browsers keep to themselves. Once the page is here they stand
// as ?q=, ready to be copied, and go back behind the "#" before the reader leaves, so that neither
// Back nor the next page tells them to a server.

const PAGE = new URL("../../../../search/", import.meta.url);

const MOST_LETTERS = 4000;

const hidden = (words) => `${PAGE.pathname}#q=${encodeURIComponent(words)}`;
const shown = (words) => `${PAGE.pathname}?q=${encodeURIComponent(words)}`;

/** Whether the page that is open is the results page. */
export const isHere = () => location.pathname === PAGE.pathname;

/** The address of the results page for these words, which tells them to no server. */
export const addressFor = (words) => hidden(words);

/** Have a link search for these words here, unless a click asks for a new tab or window. */
export const searchOnClick = (link, words) =>
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(words);
  });

/** Open the results page for these words. */
export const goTo = (words) => {
  if (!isHere()) location.assign(hidden(words));
  else {
    history.pushState(null, "", shown(words));
    dispatchEvent(new Event("search"));
  }
};

/** The words in the address of the open results page. */
export const wordsHere = () => {
  const behind = new URLSearchParams(location.hash.slice(1)).get("q");
  return (behind ?? new URLSearchParams(location.search).get("q") ?? "").trim().slice(0, MOST_LETTERS);
};

/** Show the words in the address, as it can be shared. */
export const show = () => {
  if (location.hash && wordsHere()) history.replaceState(history.state, "", shown(wordsHere()));
};

/** Take the words out of what a server would be told. */
export const hide = () => {
  if (wordsHere()) history.replaceState(history.state, "", hidden(wordsHere()));
};
