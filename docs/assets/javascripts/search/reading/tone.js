// What is said of a sign: that it is there, that it is not, or only asked about.
//
// A doubt counts as happening: a warning too many is safer than one too few.

const NO = new Set(["no", "not", "never", "without", "denies", "denied", "isnt", "dont", "doesnt", "didnt", "havent", "hasnt", "wasnt", "arent", "neither", "nor", "zero"]);
const FILLING = new Set(["a", "an", "any", "the", "have", "had", "has", "having", "got", "get", "feel", "more", "longer", "is", "real", "really", "signs", "sign", "of", "been", "there", "further", "other", "my", "history"]);
const JOINING = new Set(["or", "nor"]);
const MOST_BACK = 5; // words before a sign among which its denial stands
const HAPPENING = new Set(
  (
    "have having ive im am got feel feels feeling now today tonight yesterday started since just hes shes " +
    "wont help sudden suddenly cant hurts keeps woke happening currently badly"
  ).split(" "),
);
const ASKED = [
  /\b(?:can|could|does|do|did|will|would|might|may)\b.*\b(?:cause|causes|causing|lead to|give (?:you|me|people)|make (?:you|me|your|my|people|patients)|bring on|trigger)\b/,
  /\b(?:risks?|chances?|odds|likelihood|side effects?|causes|symptoms|signs|prevention|meaning|definition) (?:of|for|include)\b/,
  /\b(?:a|as|known|common|rare|serious) side effects?\b/,
  /\b(?:do|does|can|will|could) (?:people|patients|you|anyone|everyone|men|women)\b.*\b(?:get|have|happen)\b/,
  /^(?:is|are)\b.*\b(?:common|usual|likely|expected|listed) (?:with|on|from|after|for|of)\b/,
  /^(?:what|whats|how|why|which|who)\b.*\b(?:prevent|avoid|recogni[sz]e|spot|(?:looks?|feels?) like|mean|means|common|rare|likely|risk)\b/,
  /^(?:what|whats)(?: is| are)?(?: an?| the)? \w+(?: \w+)?$/,
  /^(?:prevent|preventing|avoid|avoiding|about|understanding|explain)\b/,
];

/** Whether a question only asks about what may happen, and tells of nothing that does. */
export const isAsking = (plainText, forms) => {
  const told = /^(?:what|how)\b.*\bfeels? like\b/.test(plainText) ? forms.filter((form) => !/^feels?$/.test(form)) : forms;
  if (told.some((form) => HAPPENING.has(form) && !(form === "have" && /\b(?:people|patients|you)\b/.test(plainText)))) return false;
  return ASKED.some((pattern) => pattern.test(plainText));
};

/** Whether the words at these places are denied: "no fever", "stool is not black", "fever free". */
export const isDenied = (forms, places) => {
  const own = new Set(places);
  if (forms[places.at(-1) + 1] === "free") return true;
  if (places.length > 1 && NO.has(forms[places.at(-1) - 1]) && !own.has(places.at(-1) - 1)) return true;
  for (let place = places[0] - 1, steps = 0; place >= 0 && steps < MOST_BACK; place--, steps++) {
    const form = forms[place];
    if (NO.has(form)) return true;
    if (JOINING.has(form)) place--; // "no chest pain or fever", "did not miss or double a dose"
    else if (!FILLING.has(form)) return false;
  }
  return false;
};
