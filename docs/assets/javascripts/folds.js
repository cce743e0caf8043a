// Opens what a link leads into, and what is printed. Without this module a reader unfolds parts by
// hand, and browsers of today find and open them by themselves.

const unfold = (element) => {
  for (let fold = element?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
};

const unfoldTarget = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  unfold(target);
  target.parentElement.querySelector(":scope > details.more")?.setAttribute("open", "");
  target.scrollIntoView();
};

let opened = [];

addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open])")];
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
});
addEventListener("hashchange", unfoldTarget);
document.addEventListener("click", ({ target }) => {
  const link = target.closest("a");
  if (link?.hash && link.hash === location.hash && link.pathname === location.pathname) unfoldTarget();
});
if (location.hash) unfoldTarget();
