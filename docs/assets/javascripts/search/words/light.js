// Words that carry no meaning of their own in a question.

/** Too usual to tell anything: phrases are compared without them. */
export const LIGHT = new Set(
  (
    "a an and are as at be been being but by for from has have i id im in into is its ive of on or our " +
    "she so some that the their them there these they those to was we were with"
  ).split(" "),
);

/** Words with which people ask; with them alone nothing is asked for. */
export const ASKING = new Set([
  ...LIGHT,
  ..."am did do does had he her hers him his if ill it just me my really this too very you your youre yes no hi hello hey thanks thank same different difference between".split(" "),
  ..."about after any anyone anything because before can cause caused causes causing cancer chemo could"
    .split(" "),
  ..."chemotherapy drug drugs due during effect effects feel feeling feels get gets getting give gives"
    .split(" "),
  ..."given go going good got happen happens happening how know lead leads like make makes may mean means"
    .split(" "),
  ..."medication medicine medicines might mom mum mother dad father husband wife son daughter friend"
    .split(" "),
  ..."need normal now ok okay one please safe side should since start started still take taken taking tell"
    .split(" "),
  ..."than then think today tonight took treatment treatments tx use used using want what whats when where"
    .split(" "),
  ..."which while who why will worried would yesterday yet bad lot much many more most something thing"
    .split(" "),
]);
