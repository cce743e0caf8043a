// Lets a reader choose light or dark colors. The choice stays on this device.

const CHOICES = { system: "As on my device", light: "Light", dark: "Dark" };

const stored = () => {
  try {
    return localStorage.getItem("colors") ?? "system";
  } catch {
    return "system";
  }
};

const choose = (colors) => {
  const root = document.documentElement;
  if (colors === "system") delete root.dataset.colors;
  else root.dataset.colors = colors;
  try {
    if (colors === "system") localStorage.removeItem("colors");
    else localStorage.setItem("colors", colors);
  } catch {
    // Storage is off: the choice holds for this page.
  }
};

const label = document.createElement("label");
label.className = "colors";
label.textContent = "Colors ";
const select = document.createElement("select");
for (const [value, text] of Object.entries(CHOICES)) select.add(new Option(text, value));
select.value = stored();
select.addEventListener("change", () => choose(select.value));
label.append(select);
document.querySelector(".site-footer__inner")?.append(label);
