// The search itself, for a page that has a place for its results and for the field of any page.

import { loadBook } from "./book/book.js";
import { combobox } from "./showing/combobox.js";

/** Give the field of a form its suggestions. */
export const suggest = (form) => combobox(form);

const status = document.querySelector("#search-status");

if (status) {
  loadBook().catch(() => {}); // beside the modules that show it, which tell if it fails
  import("./showing/results-page.js").then(
    ({ showResults }) => showResults(),
    () => (status.textContent = "The search could not be loaded. Use the lists and When to call, above."),
  );
}
if (document.querySelector("#not-found-guess")) {
  import("./showing/not-found.js").then(({ offerOthers }) => offerOthers(), () => {}); // the page does without
}
