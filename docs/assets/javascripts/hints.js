// Shows what a medical word means beside the word. Without this module the word's link leads to
// the list of words at the end of the page.

const bubble = document.createElement("div");
bubble.className = "hint";
bubble.popover = "auto";
bubble.role = "note";

/** Put the bubble below the word, within the window. */
const place = (word) => {
  const { left, bottom } = word.getBoundingClientRect();
  const room = document.documentElement.clientWidth - bubble.offsetWidth - 8;
  bubble.style.left = `${Math.max(8, Math.min(left, room))}px`;
  bubble.style.top = `${bottom + 6}px`;
};

const explain = (event) => {
  const word = event.currentTarget;
  const meaning = document.getElementById(word.hash.slice(1));
  if (!meaning || !bubble.showPopover) return;
  event.preventDefault();
  bubble.textContent = meaning.textContent;
  word.after(bubble);
  bubble.showPopover();
  place(word);
};

for (const word of document.querySelectorAll("a.word")) word.addEventListener("click", explain);
addEventListener("scroll", () => bubble.isConnected && bubble.hidePopover(), { passive: true });
