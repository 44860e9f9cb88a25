import { addMonths, daysBetween } from '../../graph/model/time.ts';
import { later } from './calendar.ts';
import { writeCommutation, writeParole, writeRefusal } from './documents/commutation-ruling.ts';
import { writeProposal } from './documents/procuratorate-papers.ts';
import { drawPrisoner, lawfulCuts, makeCut } from './prisoner.ts';
import { type Province, publish } from './province.ts';

/** Crimes whose commutation must be heard in open session (法释〔2014〕5号 art. 6). */
const FINANCIAL = ['集资诈骗罪', '贷款诈骗罪', '信用卡诈骗罪'];
const FIRST_RULING = '2017-03-15';
const LAST_RULING = '2022-09-30';
const REFUSALS = 4;

/** The honest business of the two prisons: commutations, a few refusals, paroles, one proposal. `size` multiplies the load. */
export function writePrison(province: Province, size: number): void {
  const { cast, books } = province;
  const stream = province.rng.fork('prison');
  let left = Math.round(122 * size);
  while (left > 0) {
    const prisoner = drawPrisoner(stream, books);
    const cuts = lawfulCuts(stream, books, prisoner, LAST_RULING);
    const recent = cuts.filter((cut) => cut.ruledOn >= FIRST_RULING).slice(-2);
    for (const cut of recent.slice(0, left)) {
      const earlier = cuts.slice(0, cuts.indexOf(cut));
      const merit = cut.grounds === 'repent_and_merit' ? '服刑期间，该犯检举他人违法犯罪线索，经查证属实，被认定为立功' : undefined;
      const draft = writeCommutation(prisoner, cut, earlier, cast, stream, {
        openHearing: FINANCIAL.includes(prisoner.crime),
        ...(merit ? { merit } : {}),
      });
      publish(province, draft);
      left--;
      if (left === 3) publish(province, writeProposal(prisoner, cut, earlier, 100 + left, stream));
    }
  }
  for (let i = 0; i < REFUSALS; i++) {
    const prisoner = drawPrisoner(stream, books, { group: 'general', months: 96, deliveredOn: `201${5 + i}-0${i + 3}-14` });
    const cut = makeCut(stream, books, prisoner, later(stream, addMonths(prisoner.deliveredOn, 24), 30, 90), 6, []);
    publish(province, writeRefusal(prisoner, cut, cast, stream));
  }
  for (let i = 0; i < Math.round(18 * size); ) {
    const prisoner = drawPrisoner(stream, books, { group: 'general' });
    if (prisoner.sentenceMonths === null || prisoner.sentenceMonths > 110) continue;
    const cuts = lawfulCuts(stream, books, prisoner, '2019-12-31').slice(0, 1);
    const half = addMonths(prisoner.termFrom, Math.ceil(prisoner.sentenceMonths / 2));
    const gap = cuts.length > 0 ? addMonths(cuts[0]!.ruledOn, 12) : prisoner.deliveredOn;
    const reportedOn = later(stream, half > gap ? half : gap, 30, 150);
    const cut = makeCut(stream, books, prisoner, reportedOn, 0, cuts);
    const end = cuts[0]?.newTermTo ?? prisoner.termTo;
    if (cut.ruledOn < FIRST_RULING || cut.ruledOn > LAST_RULING || daysBetween(cut.ruledOn, end) < 90) continue;
    publish(province, writeParole(prisoner, cut, cuts, cast, stream));
    i++;
  }
}
