import { addDays, daysBetween } from '../../../graph/model/time.ts';
import { dayInQuarter, later } from '../calendar.ts';
import {
  CRIMES,
  type Crime,
  type CriminalPlan,
  type Defendant,
  lawfulTestPeriod,
  type Prior,
  recentPrior,
  withPast,
} from '../criminal-docket.ts';
import type { Lawyer, Signer } from '../draft.ts';
import type { Rng } from '../rng.ts';
import { drawCounsel } from './bar.ts';
import type { Seat } from './courts.ts';
import { assign, chemistry, judgeNamed, mildness, type Region } from './region.ts';
import { drawAmount, sentenceFor } from './sentencing.ts';

/** A criminal case of first instance, or one that the procuratorate ended. */
export interface Trial extends CriminalPlan {
  prosecutor: string;
  members: readonly Signer[];
  simple: boolean;
  /** What the judgment tells of the course of the trial. */
  history: string;
  /** Decided not to prosecute under Criminal Procedure Law art. 177(2): no trial follows. */
  dropped: boolean;
}

export interface TrialChoices {
  readonly judge?: string;
  readonly prosecutor?: string;
  readonly lawyers?: readonly Lawyer[];
  readonly defendant?: Partial<Defendant>;
  /** Log-odds for probation that a scheme adds. */
  readonly push?: number;
  /** Factor that a scheme puts on the months. */
  readonly cut?: number;
  /** Kept before the procuratorate's choice: false always goes to trial. */
  readonly mayDrop?: boolean;
}

function oldPrior(rng: Rng, crimeOn: string): Prior {
  const months = rng.int(8, 30);
  const releasedOn = addDays(crimeOn, -rng.int(2300, 4200));
  // A suspended term whose test period ran out long ago: neither recidivism nor anything to revoke.
  const suspended = rng.chance(0.25) ? { probationMonths: Math.max(12, months + 6) } : {};
  return {
    ...suspended,
    crime: rng.pick(['盗窃罪', '故意伤害罪', '寻衅滋事罪']),
    sentencedOn: addDays(releasedOn, -months * 28),
    months,
    releasedOn,
    detention: false,
  };
}

/** A merit of one's own: whom the defendant gave away and how, attested by whoever followed it up. */
function honestMerit(region: Region, rng: Rng, court: Trial['court'], name: string): string {
  const other = `${rng.pick([...'周钱郑冯秦邱侯江尹贺龚'])}某${rng.pick([...'平明华飞亮宏杰辉涛勇'])}`;
  const police = rng.pick(region.staff.police.get(court.id)!);
  return rng.pick([
    `被告人${name}到案后检举${other}盗窃他人财物的犯罪事实，经${court.police}查证属实`,
    `被告人${name}协助公安机关抓获同案犯${other}，有${court.police}民警${police}出具的抓获经过证实`,
    `被告人${name}提供${other}涉嫌诈骗犯罪的重要线索，公安机关据此侦破该案，有${court.police}民警${police}出具的情况说明证实`,
    `在审理期间，被告人${name}检举他人犯罪，经查证属实`,
  ]);
}

/** The bench of a trial: a sole judge in summary procedure, else the judge with two lay judges or a colleague. */
export function trialBench(region: Region, rng: Rng, court: Trial['court'], judge: string, simple: boolean): readonly Signer[] {
  if (simple) return [{ role: '审判员', name: judge }];
  const { criminal, lay } = region.staff.cast.benches[court.id];
  const colleague = rng.chance(0.5) ? criminal.find((name) => name !== judge) : undefined;
  const second = colleague ? [{ role: '审判员', name: colleague }] : [];
  return [{ role: '审判长', name: judge }, ...second, ...rng.sample(lay, 2 - second.length).map((name) => ({ role: '人民陪审员', name }))];
}

/** Draws a case from the arrest to its end: amount, circumstances, custody, counsel, judge, sentence. */
export function drawTrial(region: Region, rng: Rng, seat: Seat, crime: Crime, indictedOn: string, choices: TrialChoices = {}): Trial {
  const { court } = seat;
  const bench = region.staff.cast.benches[court.id];
  const detainedOn = addDays(indictedOn, -rng.int(60, 150));
  const crimeOn = addDays(detainedOn, -rng.int(0, 40));
  const amount = drawAmount(rng, crime);
  const recidivist = ['盗窃罪', '贩卖毒品罪', '诈骗罪'].includes(crime) && rng.chance(0.15);
  const surrender = rng.chance(0.22);
  const restitution = !['危险驾驶罪', '贩卖毒品罪'].includes(crime) && rng.chance(0.45);
  const pleaded = crimeOn > '2018-10-26' ? rng.chance(0.78) : rng.chance(0.2);
  const bail = !recidivist && rng.chance((crime === '危险驾驶罪' || crime === '交通肇事罪' ? 0.8 : 0.3) + (restitution ? 0.15 : 0));
  const merit = rng.chance(0.02) ? ('merit' as const) : null;
  const defended = rng.chance(0.5);
  const aid = defended && rng.chance(0.35);
  // Appointed counsel come from the duty rota in turn, retained counsel from the market.
  const rota = region.bar.filter((member) => member.home === court.id && member.legalAid);
  const drawn = aid && rota.length > 0 ? rng.pick(rota) : drawCounsel(rng, region.bar, court.id, 'criminal');
  const lawyers = choices.lawyers ?? (defended ? [drawn] : []);
  const judge = choices.judge ?? assign(region, rng, court.id, 'criminal', indictedOn, lawyers);
  const facts = { surrender, restitution, pleaded, recidivist, merit, bail, ...choices.defendant };
  const lenience = judgeNamed(region, judge).lenience + (lawyers[0] ? 0.2 + chemistry(region, judge, lawyers[0].name) : 0);
  const { probation, ...sentence } = sentenceFor(rng, crime, amount, facts, {
    lenience,
    court: mildness(region, court.id),
    open: region.setting.sentence,
    ...(choices.push === undefined ? {} : { push: choices.push }),
    ...(choices.cut === undefined ? {} : { cut: choices.cut }),
  });
  const prior = facts.recidivist ? recentPrior(rng, crimeOn) : rng.chance(0.12) ? oldPrior(rng, crimeOn) : null;
  const person = region.books.names.person(rng, 1962, 1999);
  const judgedOn = later(rng, indictedOn, 18, 70);
  const custody = daysBetween(detainedOn, judgedOn) + 10;
  const mask = rng.chance(region.setting.masked) ? `${person.name[0]}某${rng.pick(['某', '甲', '1'])}` : null;
  const shown = mask ?? person.name;
  const defendant: Defendant = {
    person: prior ? withPast(person) : person,
    mask,
    lawyers,
    appointed: choices.lawyers === undefined && aid,
    prior,
    accessory: false,
    ...facts,
    ...sentence,
    probationMonths: probation ? lawfulTestPeriod(rng, sentence.detention, sentence.months) : null,
    ...(merit ? { meritStory: honestMerit(region, rng, court, shown) } : {}),
    ...choices.defendant,
  };
  const simple = defendant.months <= 36 && rng.chance(0.5);
  const year = indictedOn.slice(0, 4);
  const serial = region.books.numbers.take(rng, `检${court.code}`, '刑初', indictedOn).match(/初(\d+)/)![1];
  const petty = amount !== null && defendant.restitution && defendant.months <= 9 && !defendant.recidivist;
  return {
    court,
    crime,
    crimeOn,
    detainedOn,
    indictedOn,
    judgedOn,
    number: region.books.numbers.take(rng, court.code, '刑初', indictedOn),
    indictment: `${court.procuratorateShort}${year < '2019' ? '公诉刑诉' : '刑诉'}〔${year}〕${serial}号`,
    seed: rng.int(0, 0x7fffffff),
    prosecutor: choices.prosecutor ?? rng.pick(bench.prosecutors),
    defendants: [{ ...defendant, bail: defendant.bail || defendant.months * 30 < custody }],
    judge,
    members: trialBench(region, rng, court, judge, simple),
    simple,
    ...(amount === null ? {} : { amount }),
    history: rng.chance(0.1) ? `侦查人员${rng.pick(region.staff.police.get(court.id)!)}出庭说明了侦破经过。` : '',
    dropped: choices.mayDrop !== false && Boolean(petty) && rng.chance(0.45),
  };
}

/** All criminal cases of the basic courts; `count` of them, nearly. */
export function planTrials(region: Region, count: number): Trial[] {
  const total = region.seats.reduce((sum, { load }) => sum + load, 0);
  return region.seats.flatMap((seat) => {
    const rng = region.rng.fork(`trials ${seat.court.id}`);
    return Array.from({ length: Math.round((count * seat.load) / total) }, () => {
      const crime = rng.weighted(CRIMES, (name) => (name === '盗窃罪' || name === '危险驾驶罪' ? 3 : name === '诈骗罪' ? 2 : 1));
      return drawTrial(region, rng, seat, crime, dayInQuarter(rng, rng.int(2017, 2021), rng.int(1, 4)));
    });
  });
}

export const withDefendant = (trial: Trial, change: Partial<Defendant>): Trial => ({
  ...trial,
  defendants: [{ ...trial.defendants[0]!, ...change }],
});
