// Shows the button that prints the page: without this module it would do nothing.

const button = document.querySelector(".print-button");
button.hidden = false;
button.addEventListener("click", () => print());
