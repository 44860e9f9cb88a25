/** Tells the account of a case, earlier decisions in it, from what the document itself decides. */

/** Nothing of this stands in or behind what a court itself decides; the instruction on appeal has other words: 如不服本判决…提出上诉. */
const ACCOUNT =
  /宣判(?:送达)?后[，,]|(?:审理|审查|复核|再审|二审)查明|本院(?:审理|审查|经审查|经审理)?(?:认为|查明)|上诉(?:理由|称|提出|及)|提出上诉[，,]?[称以。]|二审(?:期间|中)|辩护人[^。\n]{0,10}(?:提出|认为|辩称)/g;
/** Whose opinion it is: this court's, or one's that had the case before. */
const HOLDER = /(?:(本院)|原[判审]|一审|二审|该院|法院)[^，。；\n]{0,6}$/;
const LONGEST_HOLDER = 24;

/** Where the last words of `text` in [from, to) begin that tell of the case rather than decide it; -1 when there are none. */
export function endOfAccount(text: string, from: number, to: number): number {
  let last = -1;
  ACCOUNT.lastIndex = from;
  for (let match = ACCOUNT.exec(text); match !== null && match.index < to; match = ACCOUNT.exec(text)) last = match.index;
  return last;
}

/** True where the word 认为 at `place` gives the opinion of a court that had the case before; `place` may be -1 for none. */
export function reasonedByAnother(text: string, place: number): boolean {
  const holder = place < 0 ? null : HOLDER.exec(text.slice(Math.max(0, place - LONGEST_HOLDER), place));
  return holder !== null && holder[1] === undefined;
}
