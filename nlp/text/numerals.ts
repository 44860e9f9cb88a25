const DIGITS: Readonly<Record<string, number>> = {
  ...digits('〇○◯零0０OoＯｏОоΟο', 0),
  ...digits('一壹弌1１', 1),
  ...digits('二贰貳弍两兩2２', 2),
  ...digits('三叁參叄3３', 3),
  ...digits('四肆4４', 4),
  ...digits('五伍5５', 5),
  ...digits('六陆陸6６', 6),
  ...digits('七柒7７', 7),
  ...digits('八捌8８', 8),
  ...digits('九玖9９', 9),
};
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };

function digits(characters: string, value: number): Record<string, number> {
  return Object.fromEntries([...characters].map((character) => [character, value]));
}

/** Every character that can stand for a digit in a Chinese number, zero look-alikes (O, Greek and Cyrillic o, ○) included, as a class body. */
export const DIGIT_CLASS = Object.keys(DIGITS).join('');
/** Every character of a written number: digits, units, 廿, 卅, decimal point and thousands comma. */
export const NUMBER_CLASS = `${DIGIT_CLASS}${Object.keys(UNITS).join('')}廿卅.．,`;

/** Value of one digit character, or null: 〇 ○ O and Ο are 0, 壹 is 1, 两 is 2. */
export function digitValue(character: string): number | null {
  return DIGITS[character] ?? null;
}

/**
 * The value of a written number, or null when the text is none: 二〇一五, 两万三千, 壹佰贰拾, 五百零三, 十二, 3.5万, 12,345.60, １２.
 * A digit behind a unit without 零 counts in the next lower unit (三千五 is 3500, 一万五 is 15000).
 */
export function chineseNumber(text: string): number | null {
  const written = text.replaceAll('．', '.').trim();
  if (written === '' || !/[^,，.]/.test(written)) return null;
  const plain = digitString(written);
  return plain ?? withUnits(written);
}

/** Digits only, Chinese or Arabic, with an optional decimal part and thousands commas. */
function digitString(text: string): number | null {
  let value = '';
  for (const character of withoutGrouping(text)) {
    const digit = DIGITS[character];
    if (digit !== undefined) value += digit;
    else if ((character === '.' || character === '点') && value !== '' && !value.includes('.')) value += '.';
    else return null;
  }
  return value === '' || value.endsWith('.') ? null : Number(value);
}

function withoutGrouping(text: string): string {
  return /^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?:\D|$)/.test(text) ? text.replace(/[,，]/g, '') : text;
}

function withUnits(text: string): number | null {
  let total = 0;
  let section = 0;
  let pending: number | null = null;
  let lastUnit = 0;
  let afterZero = false;
  let read = 0;
  const source = withoutGrouping(text);
  while (read < source.length) {
    const character = source[read]!;
    const unit = UNITS[character];
    if (unit !== undefined) {
      if (unit < 1e4) section += (pending ?? 1) * unit;
      else {
        const multiplied = section + (pending ?? 0) + (unit > 1e4 ? total : 0);
        total = (multiplied === 0 ? 1 : multiplied) * unit + (unit > 1e4 ? 0 : total);
        section = 0;
      }
      pending = null;
      lastUnit = unit;
      afterZero = false;
      read++;
      continue;
    }
    if (TENS[character] !== undefined) {
      section += TENS[character];
      lastUnit = 10;
      read++;
      continue;
    }
    if (pending !== null && pending !== 0) return null;
    const number = numberAt(source, read);
    if (number === null) return null;
    afterZero = number.value === 0;
    pending = number.value;
    read += number.length;
  }
  if (pending === null) return total + section;
  const scale = lastUnit >= 100 && !afterZero && !zeroBeforeLast(source) && pending < 10 ? lastUnit / 10 : 1;
  return total + section + pending * scale;
}

/** 零 before the last digit says that it counts as it stands: 五百零三. */
function zeroBeforeLast(text: string): boolean {
  return text.length >= 2 && DIGITS[text[text.length - 2]!] === 0;
}

/** One Chinese digit, or a whole Arabic number, at `at`. */
function numberAt(text: string, at: number): { value: number; length: number } | null {
  const arabic = /^[\d０-９]+(?:\.[\d０-９]+)?/.exec(text.slice(at, at + 24));
  if (arabic !== null) {
    const value = digitString(arabic[0]);
    return value === null ? null : { value, length: arabic[0].length };
  }
  const digit = DIGITS[text[at]!];
  return digit === undefined ? null : { value: digit, length: 1 };
}
