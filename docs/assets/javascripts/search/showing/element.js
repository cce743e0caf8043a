/** An element with its properties or attributes, and what stands in it. Text stays text. */
export const element = (tag, properties = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== "" && child !== null));
  return made;
};

/** Each text as a paragraph. */
export const paragraphs = (texts) => texts.map((text) => element("p", {}, text));
