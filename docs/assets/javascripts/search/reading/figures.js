// Numbers that were read off an instrument or a paper with results.

/** What stands in a phrase for every such number; nobody types it. */
export const FIGURE = "0n";

const AMOUNT = /^(?:mg|mcg|g|grams?|ml|l|liters?|litres?|iu|units?|pills?|tablets?|tabs?|capsules?|doses?|spoons?|cups?|bottles?|x|times?|hours?|hrs?|days?|weeks?|months?|years?)$/;
const PILLS = /^(?:pills?|tablets?|tabs?|capsules?|doses?|drips?|infusions?)$/;
const PER = /^(?:l|dl|per)$/; // "400 mg/dl" is no amount of something
const COUNTED = /^(?:day|cycle|round|week|month|stage|grade|type|age|aged|phase|room)$/;

/** Whether the number at a place may be what was read off an instrument or a paper. */
export const isFigure = (forms, place) =>
  /^\d+k?$/.test(forms[place]) &&
  !COUNTED.test(forms[place - 1]) &&
  !PILLS.test(forms[place + 2]) && // "2 calcium pills"
  (!AMOUNT.test(forms[place + 1]) || PER.test(forms[place + 2]));
