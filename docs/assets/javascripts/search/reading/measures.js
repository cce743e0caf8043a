// Numbers in a question: temperature, blood pressure, how often or how long, blood counts.
//
// What a number means is never decided here: it is compared with the readings and counts of the
// signs, or shown with the page that explains it.

const WORDS = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17,
  eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, once: 1, twice: 2,
};
const RANGES = { F: [90, 112], C: [33, 44] };
const TOLD_TO_BE_HOT = /\b(?:temp|temps|temperature|temperatures|fever|fevers|fevered|feverish|thermometer)\b/;
const NO_TEMPERATURE = /^\s*(?:mg|mcg|ug|ml|g|kg|lbs?|pounds?|stone|%|percent|units?|iu|x|times|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|months?|years?|yrs?|yo|y\/o|st|nd|rd|th|am|pm|tablets?|tabs?|pills?|capsules?|doses?|cycles?|cm|mm|mmhg|bpm|rounds?|people|miles?|[\/:])(?![a-z])/;
const NOT_AFTER = /(?:\b(?:age|aged|room|ward|bed|day|cycle|week|month|year|page|grade|stage|born|in|number|no|dose|weight|bpm|pulse|heart rate|hr|platelets?|wbc|anc|over|sat|sats|oxygen|spo2|version|chapter)|[$£€#\/])\s*(?:is|of|was)?\s*$/;

const NUMBER = /(\d+(?:[.,]\d+)?)/.source;

/** Numbers written in words as digits: "a hundred and one point five" is "101.5". */
const withDigits = (text) =>
  text
    .replace(
      /\b(?:(?:a|one) )?hundred(?: and)?(?: (one|two|three|four|five|six|seven|eight|nine|ten))?(?: point (\w+)| and a half)?\b/g,
      (all, unit, part) => {
        const half = /half$/.test(all) ? ".5" : "";
        return `${100 + (unit ? WORDS[unit] : 0)}${part in WORDS ? `.${WORDS[part]}` : half}`;
      },
    )
    .replace(/\b(thirty|forty|ninety)(?:[ -](one|two|three|four|five|six|seven|eight|nine))?(?: point (\w+))?\b/g, (_, tens, unit, part) => {
      const whole = (tens === "ninety" ? 90 : WORDS[tens]) + (unit ? WORDS[unit] : 0);
      return part in WORDS ? `${whole}.${WORDS[part]}` : String(whole);
    })
    .replace(/\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b/g, (word) => String(WORDS[word]))
    .replace(/\bonce\b/g, "1 times")
    .replace(/\btwice\b/g, "2 times");

const numberOf = (text) => Number(text.replace(",", "."));
const fits = (value, unit) => value >= RANGES[unit][0] && value <= RANGES[unit][1];
const unitOf = (value) => (fits(value, "F") ? "F" : fits(value, "C") ? "C" : null);

const temperature = (value, unit) => ({
  kind: "measure",
  of: "temperature",
  value,
  unit,
  numbers: unit === "F" ? [value, null] : [null, value],
  label: `${value} °${unit}`,
});

/** What ends in one of these words, after which a number is what was counted: "glucose is". */
const endingIn = (words) =>
  new RegExp(`\\b(?:${words.join("|")})(?:\\s|levels?|counts?|readings?|results?|is|was|of|at|now|came back|[=:])*$`);

/**
 * A temperature in a text, with a unit or where only a temperature is meant. No number is one that
 * stands behind one of the words of `counted`.
 */
const temperatureIn = (text, counted) => {
  const isCounted = counted.length ? endingIn(counted) : null;
  const united = new RegExp(`${NUMBER}\\s*(?:°|º|degrees?|degs?)?\\s*(fahrenheit|celsius|centigrade|f|c)(?![a-z])`).exec(text);
  if (united) {
    const unit = united[2][0] === "f" ? "F" : "C";
    const value = numberOf(united[1]);
    if (fits(value, unit)) return temperature(value, unit);
  }
  const isTold = TOLD_TO_BE_HOT.test(text);
  const whole = text.trim();
  for (const found of text.matchAll(new RegExp(NUMBER, "g"))) {
    const value = numberOf(found[1]);
    const unit = unitOf(value);
    const after = text.slice(found.index + found[0].length);
    const before = text.slice(0, found.index);
    if (!unit || NO_TEMPERATURE.test(after) || NOT_AFTER.test(before) || isCounted?.test(before)) continue;
    const hasDegrees = /^\s*(?:°|º|degrees?|degs?)/.test(after);
    const isAlone = whole === found[0];
    const isPrecise = /[.,]/.test(found[1]);
    if (isTold || hasDegrees || isAlone || isPrecise) return temperature(value, unit);
  }
  return null;
};

const BOTH = /(\d{2,3})\s*(?:\/|over)\s*(\d{2,3})(?!\d|\/)/;
const UPPER = /\b(?:bp|blood pressure|systolic|top number)(?:\s|is|was|of|at|now|over|above|about|around|[=:])*(\d{2,3})(?![\d.,]|\s*(?:mg|mcg|ml|pills?|tabs?|tablets?|days?|hours?|weeks?|times?)\b)/;

/** A blood pressure in a text, with the words that say it; the lower number may be missing. */
const bloodPressureIn = (text) => {
  const found = BOTH.exec(text) ?? UPPER.exec(text);
  if (!found) return null;
  const [upper, lower] = [Number(found[1]), found[2] ? Number(found[2]) : null];
  const isPlausible = upper >= 50 && upper <= 290 && (lower === null || (lower >= 25 && lower <= 190 && upper > lower));
  if (!isPlausible) return null;
  const label = `blood pressure ${lower === null ? upper : `${upper}/${lower}`}`;
  return { said: found[0], measure: { kind: "measure", of: "blood-pressure", numbers: [upper, lower], label } };
};

const UNITS = {
  times: /^\s*(?:x\b|times?\b|(?:(?:loose|watery|liquid|runny|more|extra|bad|big)\s+)*(?:stools?|poops?|poos?|bowel movements?|bms?|motions?|trips?|bouts?|episodes?)\b)/,
  hours: /^\s*(?:hours?|hrs?|h)\b/,
  days: /^\s*(?:days?|nights?)\b/,
  weeks: /^\s*(?:weeks?|wks?)\b/,
};

const SPAN = /\b(?:in|within|every|past|last)\s+(?:the\s+)?(?:past\s+|last\s+)?$/;

/**
 * Counts in a text: { value, unit } with unit "times", "hours", "days" or "weeks". "8 times in 24
 * hours" counts times; "no poop in 5 days" counts days.
 */
const countsIn = (text) => {
  const found = [];
  for (const each of text.matchAll(new RegExp(NUMBER, "g"))) {
    const after = text.slice(each.index + each[0].length);
    const isSpan = SPAN.test(text.slice(0, each.index));
    for (const [unit, pattern] of Object.entries(UNITS)) {
      if (pattern.test(after)) {
        found.push({ kind: "measure", of: "count", value: numberOf(each[1]), unit, label: `${each[1]} ${unit}`, isSpan });
      }
    }
  }
  const hasTimes = found.some(({ unit }) => unit === "times");
  return found.filter(({ unit, isSpan }) => !(hasTimes && isSpan && unit !== "times"));
};

/** All measures of a text; `counted` are words that name a number of a blood test. */
export const measuresIn = (text, counted = []) => {
  const plainText = withDigits(text.normalize("NFKC").toLowerCase().replace(/[\u2018\u2019]/g, "'"));
  const pressure = bloodPressureIn(plainText);
  const heat = temperatureIn(pressure ? plainText.replace(pressure.said, " ") : plainText, counted);
  return [heat, pressure?.measure, ...countsIn(plainText)].filter(Boolean);
};

/** Whether a measure reaches the limit of a sign: a row of the file of names. */
export const reaches = ({ of, numbers }, [, , , quantity, isFloor, ...limit]) =>
  of === quantity &&
  numbers.some(
    (number, index) =>
      number !== null && (isFloor ? number >= limit[index] : number < limit[index]),
  );
