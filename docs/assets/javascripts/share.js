// Copies the address of one side effect. Without this module the link leads there, to be copied.

const COPIED = "Link copied";

for (const link of document.querySelectorAll("a.share")) {
  const said = link.textContent;
  link.role = "button";
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    history.replaceState(null, "", link.href);
    try {
      await navigator.clipboard.writeText(link.href);
      link.textContent = COPIED;
      setTimeout(() => (link.textContent = said), 4000);
    } catch {
      // Not allowed here: the address now stands in the browser's own bar.
    }
  });
}
