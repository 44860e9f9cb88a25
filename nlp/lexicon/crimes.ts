import names from './crimes.json' with { type: 'json' };

/** 组织他人偷越国（边）境罪 is printed with the bracket, without it and without its words. */
const KNOWN: ReadonlySet<string> = new Set(names.flatMap((name) => [name, name.replace(/[（）]/g, ''), withoutBrackets(name)]));
/** Choice offences under the first two characters of each of their acts. */
const CHOICES = choicesByAct(names.filter((name) => name.includes('、')));
/** Crimes of the law of 1979 that old judgments and earlier convictions name. */
const FORMER = /^(?:流氓|投机倒把|反革命[\u4e00-\u9fff]{0,8}|奸淫幼女|伤害|杀人|伪造国家货币|惯窃|惯骗)罪$/;

/** Whether the law knows a crime of this name, now or formerly; a choice offence may name fewer acts: 贩卖毒品罪 of 走私、贩卖、运输、制造毒品罪. */
export function isKnownCrime(crime: string): boolean {
  const name = withoutBrackets(crime);
  return KNOWN.has(name) || FORMER.test(name) || (CHOICES.get(name.slice(0, 2))?.some((choice) => isChoiceOf(name, choice)) ?? false);
}

function choicesByAct(choices: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const choice of choices) {
    for (let at = 0; at >= 0; at = choice.indexOf('、', at) + 1 || -1) {
      const act = choice.slice(at, at + 2);
      const known = found.get(act) ?? [];
      if (!known.includes(choice)) known.push(choice);
      found.set(act, known);
    }
  }
  return found;
}

/** The name is made of words of the list in their order: 非法|制造|枪支 of 非法制造、买卖、运输、邮寄、储存枪支、弹药、爆炸物罪. */
function isChoiceOf(name: string, choice: string): boolean {
  if (name.length < 3 || !name.endsWith('罪')) return false;
  const words = name.slice(0, -1);
  let [at, from] = [0, 0];
  while (at < words.length) {
    let length = words.length - at;
    let place = choice.indexOf(words.slice(at), from);
    while (place < 0 && length > 2) place = choice.indexOf(words.slice(at, at + --length), from);
    // Words of one character belong to no list of acts.
    const begins = at > 0 || place <= 0 || choice[place - 1] === '、';
    if (place < 0 || length < 2 || !begins) return words[at] === '、' && at > 0 ? isChoiceOf(name.replaceAll('、', ''), choice) : false;
    at += length;
    from = place + length;
  }
  return true;
}

function withoutBrackets(name: string): string {
  return name.replace(/（[^（）]*）|\([^()]*\)/g, '');
}
