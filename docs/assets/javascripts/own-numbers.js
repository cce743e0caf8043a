// Keeps what a reader fills into a handout, on this device and only once that is asked for. Without
// this module the fields can be filled in and printed, and are forgotten with the page.

const PLACE = "own-numbers";
const fields = [...document.querySelectorAll(".handout__blanks input")];
const keep = document.querySelector("#own-keep");

const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(PLACE));
  } catch {
    return null; // no storage here, or nothing that was written by this module
  }
};

const save = () => {
  try {
    if (keep.checked) {
      const values = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
      localStorage.setItem(PLACE, JSON.stringify(values));
    } else localStorage.removeItem(PLACE);
  } catch {
    keep.checked = false;
  }
};

const values = kept();
keep.checked = values !== null;
for (const field of fields) {
  if (typeof values?.[field.id] === "string") field.value = values[field.id].slice(0, field.maxLength);
  field.addEventListener("input", save);
}
keep.addEventListener("change", save);
keep.closest("label").hidden = false;
