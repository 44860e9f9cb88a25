import type { Plot } from '../province.ts';
import { bankSeries } from './bank-series.ts';
import { legalAidLawyer, maskedJudges, sharedLawyer } from './innocent-lawyers.ts';
import { labourDivision } from './labour-division.ts';
import {
  afterRetrial,
  agedPrisoner,
  majorMerit,
  oldRegime,
  recidivistAccomplice,
  shortRemainder,
  shortRobbery,
} from './lawful-commutations.ts';
import { detentionProbation, namesakeJudge, notRecidivist, quotedStatute, recidivistCodefendant } from './lawful-probation.ts';
import { newPanel } from './new-panel-after-remand.ts';

/** Honest cases that look like a scheme: none of them may give a lead. */
export const LOOKALIKES: readonly Plot[] = [
  bankSeries,
  labourDivision,
  majorMerit,
  shortRemainder,
  agedPrisoner,
  oldRegime,
  afterRetrial,
  recidivistAccomplice,
  shortRobbery,
  newPanel,
  namesakeJudge,
  notRecidivist,
  detentionProbation,
  quotedStatute,
  recidivistCodefendant,
  sharedLawyer,
  legalAidLawyer,
  maskedJudges,
];
