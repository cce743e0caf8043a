// The search field of every page. It stays light: the search itself comes when it is first used.

import { goTo } from "./words-in-address.js";

for (const form of document.querySelectorAll("form.search")) {
  const input = form.querySelector("input");
  form.addEventListener("submit", (event) => {
    event.preventDefault(); // a submitted form would send the words
    form.dataset.asked = input.value.trim();
    if (input.value.trim()) goTo(input.value.trim());
    else input.focus();
  });
  const load = () => import("./combobox.js").then(({ combobox }) => combobox(form));
  if (document.activeElement === input) load();
  else input.addEventListener("focus", load, { once: true });
}
