import type { Read } from '../span.ts';

/** Grounds of a commutation as the court found them. */
export type CommutationGrounds = 'repent' | 'merit' | 'repent_and_merit' | 'major' | 'repent_and_major';

/** What the law on commutation and parole needs beyond the published record; dates are ISO, null where not printed. */
export interface CommutationDetail {
  readonly proceeding: 'commutation' | 'parole';
  readonly originalPenalty: Read<'fixed-term' | 'life' | 'death-suspended' | 'control' | 'criminal-detention'> | null;
  /** Date of the judgment that set the term. */
  readonly sentencedOn: Read<string> | null;
  /** Day on which the judgment became final (生效). */
  readonly finalOn: Read<string> | null;
  /** Day on which the prisoner was handed to the executing organ or entered prison. */
  readonly deliveredOn: Read<string> | null;
  /** Day on which the prison made or sent its proposal; the earliest and the latest printed. */
  readonly reportedOn: Read<string> | null;
  /** First and last day of the term as printed before this ruling. */
  readonly termFrom: Read<string> | null;
  readonly termTo: Read<string> | null;
  /** Last day of the term as printed by this ruling. */
  readonly newTermTo: Read<string> | null;
  /** Life or suspended death converted by this ruling: to life, or to so many years. */
  readonly convertedTo: Read<'life' | number> | null;
  readonly grounds: Read<CommutationGrounds> | null;
  readonly hearing: Read<'open' | 'written'> | null;
  readonly recidivist: Read<true> | null;
  /** Crime group words that put the prisoner into a stricter class: 职务犯罪, 金融, 涉黑, 毒品再犯, 恐怖, 危害国家安全. */
  readonly strictClass: readonly Read<string>[];
  /** aged-unable: 年老、患病、残疾 and unable; minor: under eighteen while serving. */
  readonly relaxation: Read<'aged-unable' | 'minor'> | null;
  readonly propertyPaid: Read<boolean> | null;
  /** true only when the text says that the prisoner is able to pay and does not. */
  readonly ableButUnpaid: Read<true> | null;
  readonly crimeDate: Read<string> | null;
  readonly limitedCommutation: Read<true> | null;
  readonly wholeLife: Read<true> | null;
  readonly afterRetrial: Read<true> | null;
  /** Service date of the last earlier cut, where printed. */
  readonly lastServedOn: Read<string> | null;
}
