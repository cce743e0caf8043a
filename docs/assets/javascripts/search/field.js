// The search field of every page. It stays light: the search itself comes when it is first used.

import { goTo, isHere } from "./showing/words-in-address.js";

const OFFLINE = "You are offline. What is suggested here works as far as it was loaded; all results need the network.";

for (const form of document.querySelectorAll("form.search")) {
  const input = form.querySelector("input");
  form.addEventListener("submit", (event) => {
    event.preventDefault(); // a submitted form would send the words
    form.dataset.asked = input.value.trim();
    const note = form.querySelector(".search__offline");
    if (note) note.hidden = navigator.onLine || isHere();
    if (!input.value.trim()) input.focus();
    else if (navigator.onLine || isHere()) goTo(input.value.trim());
    else if (!note) {
      const said = document.createElement("p");
      said.className = "search__offline";
      said.role = "status";
      said.textContent = OFFLINE;
      form.append(said);
    }
  });
  const load = () => import("./search.js").then(({ suggest }) => suggest(form));
  if (document.activeElement === input) load();
  else input.addEventListener("focus", load, { once: true });
}
