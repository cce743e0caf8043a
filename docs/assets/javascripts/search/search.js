// The search itself, for a page that has a place for its results and for the field of any page.

import { combobox } from "./showing/combobox.js";
import { offerOthers } from "./showing/not-found.js";
import { showResults } from "./showing/results-page.js";

/** Give the field of a form its suggestions. */
export const suggest = (form) => combobox(form);

if (document.querySelector("#search-status")) showResults();
if (document.querySelector("#not-found-guess")) offerOthers();
