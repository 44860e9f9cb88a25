import type { CommutationDetail, CommutationGrounds } from '../../../graph/model/record/commutation-detail.ts';
import type { Read } from '../../../graph/model/span.ts';
import { codesOf, lastMark } from '../../text/codes.ts';
import { findDates } from '../../text/dates.ts';
import { findDurations } from '../../text/durations.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Sections } from '../layout/sections.ts';
import { grantingWords } from '../operative/outcomes-commutation.ts';
import { LONGEST_SENTENCE } from '../passages/history.ts';
import type { Reading } from '../writing/reading.ts';
import { commutationText, originalPenalty } from './commutation.ts';

/** What the law on commutation and parole asks about, as far as the ruling prints it. */
export function commutationDetail(reading: Reading, sections: Sections, proceeding: CommutationDetail['proceeding']): CommutationDetail {
  const look = new Look(reading, sections);
  const { judgment, body, operative, whole } = look.zones;
  const penalty = originalPenalty(look.words(judgment));
  const known = penalty && ORIGINAL.find((p) => p === penalty.penalty);
  return {
    proceeding,
    originalPenalty:
      known && penalty ? { value: known, spans: [reading.span(judgment.start + penalty.start, judgment.start + penalty.end)] } : null,
    sentencedOn: look.dateAfter(judgment, SENTENCED_AT),
    finalOn: look.dateBefore(whole, /(?:发生法律效力|生效)/) ?? look.dateAfter(body, /(?:生效日期|判决生效之日|生效之日)[为：是]?/),
    deliveredOn: look.dateBefore(body, DELIVERED) ?? look.dateAfter(body, /(?:入监|收监|交付执行|投牢)(?:日期|时间|之日)[为：是]?/),
    reportedOn: look.dateBefore(body, REPORTED),
    termFrom: look.dateAfter({ ...body, start: judgment.start }, /刑期[^。；]{0,4}?(?:自|从)/),
    termTo: look.dateAfter({ ...body, start: judgment.start }, /刑期[^。；]{0,40}?(?:至|止于)/, 'last'),
    newTermTo: look.dateAfter(operative, /(?:刑期|执行|减刑后|考验期)[^。；]{0,60}?(?:至|止于)|(?<=日起)至/, 'last'),
    convertedTo: conversion(look, operative),
    grounds: groundsOf(look),
    hearing: hearingOf(look),
    recidivist: look.fact(whole, /(?:系|是|属|构成|为|认定(?:其|为))[^。，；]{0,6}累犯|(?<=[，、])累犯(?=[，、])/, NOT_HIS),
    strictClass: STRICT_CLASSES.flatMap(([name, pattern]) => {
      const read = look.fact({ start: judgment.start, end: operative.end }, pattern, DENIED);
      return read ? [{ value: name, spans: read.spans }] : [];
    }),
    relaxation: relaxationOf(look),
    propertyPaid: propertyOf(look),
    ableButUnpaid: look.fact(
      body,
      /(?:有|具有|确有)[^。，；]{0,6}履行能力[^。；]{0,12}(?:不|拒不|未)(?:予)?履行/,
      /(?:无|没有|不具有|不存在)/,
    ),
    crimeDate: crimeDateOf(look),
    limitedCommutation: look.fact(whole, /限制减刑/, /不(?:予|对其)?限制减刑|未/),
    wholeLife: look.fact(whole, /终身监禁/, /不(?:予|适用)?终身监禁/),
    afterRetrial: look.fact(body, /再审[^。；]{0,30}改判|(?:原)?减刑裁定[^。；]{0,6}自动失效/, /驳回/),
    lastServedOn: look.dateBefore(body, /(?:减刑裁定|裁定书|该裁定|前次裁定|上次裁定)[^。；，]{0,6}(?:送达|宣告|向[^。；，]{1,8}送达)/),
  };
}

const SENTENCE_ENDS = codesOf('。\n');
const PART_ENDS = codesOf('。；\n');

const ORIGINAL = ['fixed-term', 'life', 'death-suspended', 'control', 'criminal-detention'] as const;
const SENTENCED_AT = /(?:人民法院|法院)(?:于)?(?=[二一12]|同)/;
const DELIVERED =
  /(?:被)?(?:交付|送交|送|押送|投送|移送|投入|入|收)[^。；，]{0,20}?(?:执行刑罚|执行|服刑|改造|入监|监狱|监)(?!机关|通知|建议|部门)|入监|收监|投牢|入狱/;
const REPORTED = /(?:提出|提请|报请|呈报|报送|作出|移送)[^。；，]{0,24}?(?:减刑|假释|建议)|向本院(?:提出|报请|提请|移送)|报送(?:本院|减刑)/;
const DENIED = /(?:不|未|非|没有|无)(?:系|是|属|构成|认定|予)?[^。，；]{0,2}$/;
/** Denied, or said of somebody else who was tried with him. */
const NOT_HIS = new RegExp(`${DENIED.source}|(?:同案|共犯|另一|其他)[^。，；]{0,16}$`);

/** 23号 article 7: crimes and conduct whose prisoners wait longer and get less. Words of the text, not names of crimes. */
const STRICT_CLASSES: readonly (readonly [string, RegExp])[] = [
  ['职务犯罪', /职务犯罪/],
  ['金融', /破坏金融管理秩序|金融诈骗犯罪|金融犯罪/],
  ['涉黑', /黑社会性质(?:的)?组织/],
  ['毒品再犯', /毒品再犯|毒品犯罪(?:集团)?[^。，；]{0,6}首要分子/],
  ['恐怖', /恐怖(?:活动|主义)/],
  ['危害国家安全', /危害国家安全/],
];

function groundsOf(look: Look): Read<CommutationGrounds> | null {
  const { found } = look.zones;
  const repent = look.fact(
    found,
    /(?:确有|有|具有)?悔改表现|认罪悔罪|认罪服法/,
    /(?:无|没有|未见|缺乏|不能认定[^。，；]{0,4})[^。，；]{0,4}$/,
  );
  const major = look.fact(found, /重大立功(?:表现)?/, DENIED_MERIT);
  const merit = major ? null : look.fact(found, /(?<!重大)立功(?:表现)?/, DENIED_MERIT);
  const spans = [...(repent?.spans ?? []), ...(major?.spans ?? []), ...(merit?.spans ?? [])];
  if (major) return { value: repent ? 'repent_and_major' : 'major', spans };
  if (merit) return { value: repent ? 'repent_and_merit' : 'merit', spans };
  return repent ? { value: 'repent', spans } : null;
}
const DENIED_MERIT = /(?:不构成|不属于|未认定|不能认定为|没有|无|未有|不予认定)[^。，；]{0,4}$/;

function conversion(look: Look, operative: Range): CommutationDetail['convertedTo'] {
  const words = grantingWords(look.words(operative));
  const life = /减为无期徒刑/.exec(words);
  if (life) return look.read('life', operative.start + life.index, life[0].length);
  const term = /减(?:为|至)有期徒刑(?=[\d一二两三四五六七八九十])/.exec(words);
  const length = term && findDurations(words, term.index, term.index + 24)[0];
  if (!term || !length) return null;
  return look.read(Math.round((length.months / 12) * 100) / 100, operative.start + term.index, length.end - term.index);
}

function hearingOf(look: Look): CommutationDetail['hearing'] {
  const { body } = look.zones;
  const open = look.find(body, /(?:公开|依法)?开庭(?:进行)?(?:了)?审理|公开开庭/);
  if (open) return look.read('open', open.start, open.end - open.start);
  const written = look.find(body, /书面审理|不开庭审理/);
  return written ? look.read('written', written.start, written.end - written.start) : null;
}

function relaxationOf(look: Look): CommutationDetail['relaxation'] {
  const { found } = look.zones;
  const aged = look.find(
    found,
    /(?:年老|老年|患(?:有)?[^。；，]{0,8}(?:病|疾病)|身体残疾|残疾|病残|老病残)[^。；]{0,40}?(?:丧失劳动能力|生活不能自理|不能自理|从宽|放宽)|(?:丧失劳动能力|生活不能自理)[^。；]{0,30}?(?:从宽|放宽|缩短)/,
  );
  if (aged) return look.read('aged-unable', aged.start, aged.end - aged.start);
  const minor = look.find(found, /未成年罪犯|(?:系|为|是)未成年犯/);
  return minor ? look.read('minor', minor.start, minor.end - minor.start) : null;
}

function propertyOf(look: Look): Read<boolean> | null {
  const { whole } = look.zones;
  const unpaid = look.find(
    whole,
    /(?:财产性?判项|罚金|民事赔偿|没收财产|附带民事)[^。；]{0,20}?(?:未|没有|尚未)(?:履行|缴纳|执行|赔偿)|未(?:履行|缴纳)[^。；]{0,10}(?:财产性?判项|罚金|民事赔偿)/,
  );
  if (unpaid) return look.read(false, unpaid.start, unpaid.end - unpaid.start);
  const paid = look.find(whole, /(?:财产性?判项|罚金|民事赔偿|附带民事)[^。；]{0,24}?(?:已|全部|均)(?:全部|经|履行|缴纳|执行|赔偿)/);
  return paid ? look.read(true, paid.start, paid.end - paid.start) : null;
}

/** The day of the crime, where the ruling tells it with the judgment. */
function crimeDateOf(look: Look): Read<string> | null {
  const zone = { start: look.zones.whole.start, end: look.zones.operative.start };
  const led = look.dateAfter(
    zone,
    /犯罪(?:行为|事实)?(?:时间|日期)?(?:发生)?(?:于|在|为|：)|作案(?:时间)?(?:于|为|：)|原判认定[，：]?(?=[二一12][^，。]{3,9}年)/,
  );
  return led ?? look.dateBefore(zone, /(?:实施|犯下|作案)[^。；，]{0,12}(?:犯罪|行为)/);
}

/** Finds words and dates inside parts of one ruling. */
class Look {
  readonly zones: {
    readonly judgment: Range;
    readonly body: Range;
    readonly found: Range;
    readonly operative: Range;
    readonly whole: Range;
  };
  readonly #reading: Reading;

  constructor(reading: Reading, sections: Sections) {
    this.#reading = reading;
    const { judgment } = commutationText(reading.text, sections);
    const { operative } = sections;
    const whole = { start: sections.heading.end, end: operative.end };
    const reasons = reading.text.slice(judgment.end, operative.end).search(/经审理查明|审理查明|本院认为/);
    const found = { start: reasons < 0 ? judgment.end : judgment.end + reasons, end: operative.end };
    this.zones = { judgment, body: { start: judgment.start, end: operative.start }, found, operative, whole };
  }

  words(range: Range): string {
    return this.#reading.text.slice(range.start, range.end);
  }

  read<T>(value: T, start: number, length: number): Read<T> {
    return { value, spans: [this.#reading.span(start, start + length)] };
  }

  /** The first place of a pattern in a range. */
  find(range: Range, pattern: RegExp): Range | null {
    const match = pattern.exec(this.words(range));
    return match ? { start: range.start + match.index, end: range.start + match.index + match[0].length } : null;
  }

  /** True with its place, at the first occurrence that is neither denied by the words before it nor part of a quoted statute. */
  fact(range: Range, pattern: RegExp, denied: RegExp): Read<true> | null {
    const words = this.words(range);
    for (const match of matchesOf(new RegExp(pattern.source, 'g'), words)) {
      const before = words.slice(Math.max(0, match.index - 24), match.index);
      const floor = Math.max(0, match.index - LONGEST_SENTENCE);
      const sentence = words.slice(lastMark(words, SENTENCE_ENDS, match.index, floor) + 1, match.index);
      if (denied.test(before) || /《[^》]*$/.test(sentence) || /规定[，：][^。]*$|条[^。]{0,4}规定/.test(sentence)) continue;
      return this.read(true, range.start + match.index, match[0].length);
    }
    return null;
  }

  /** The date that follows a pattern at once. */
  dateAfter(range: Range, pattern: RegExp, which: 'first' | 'last' = 'first'): Read<string> | null {
    const { text } = this.#reading;
    const places = matchesOf(new RegExp(pattern.source, 'g'), this.words(range));
    for (const match of which === 'first' ? places : places.reverse()) {
      const from = range.start + match.index + match[0].length;
      const date = findDates(text, from, Math.min(from + 16, range.end))[0];
      if (date?.value && date.precision === 'day' && date.start - from <= 2)
        return this.read(date.value, date.start, date.end - date.start);
    }
    return null;
  }

  /** The last date before a pattern in the same clause or the one before it. */
  dateBefore(range: Range, pattern: RegExp): Read<string> | null {
    const { text } = this.#reading;
    for (const match of matchesOf(new RegExp(pattern.source, 'g'), this.words(range))) {
      const at = range.start + match.index;
      const from = lastMark(text, PART_ENDS, at, Math.max(range.start, at - 60)) + 1;
      const date = findDates(text, from, at)
        .filter((d) => d.precision === 'day')
        .at(-1);
      if (date?.value && !/判决|裁定|刑期/.test(text.slice(date.end, at))) return this.read(date.value, date.start, date.end - date.start);
    }
    return null;
  }
}
