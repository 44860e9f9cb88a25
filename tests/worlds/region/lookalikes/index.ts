import type { Lookalike } from '../region.ts';
import { appealCounsel, famousLawyer, legalAidRota } from './busy-lawyers.ts';
import { countyChain, fastTrack, movedDivision, trafficTribunal, twoJudgeCounty } from './courts-by-nature.ts';
import { poorDebtor, thinMarket } from './enforcement.ts';
import { panelAfterRemand, promptPrison, realEngineer } from './kept-rules.ts';
import { assetCompany, bankAgent, filedSeries } from './mass-plaintiffs.ts';
import { lenientJudge, mildProsecutor, revokedProbation, skilledDefender, taskForce } from './mild-cases.ts';
import { evidenceAbove, frequentLender, ownForm, readySettlements } from './odd-for-a-reason.ts';

/** Honest shapes that resemble a scheme, in a fixed order; each stands beside the schemes and in the null region. */
export const LOOKALIKES: readonly { readonly kind: string; readonly plot: Lookalike }[] = [
  { kind: 'lenient-judge', plot: lenientJudge },
  { kind: 'skilled-defender', plot: skilledDefender },
  { kind: 'mild-prosecutor', plot: mildProsecutor },
  { kind: 'county-chain', plot: countyChain },
  { kind: 'fast-track', plot: fastTrack },
  { kind: 'famous-lawyer', plot: famousLawyer },
  { kind: 'legal-aid-rota', plot: legalAidRota },
  { kind: 'appeal-counsel', plot: appealCounsel },
  { kind: 'moved-division', plot: movedDivision },
  { kind: 'traffic-tribunal', plot: trafficTribunal },
  { kind: 'two-judge-county', plot: twoJudgeCounty },
  { kind: 'bank-agent', plot: bankAgent },
  { kind: 'asset-company', plot: assetCompany },
  { kind: 'filed-series', plot: filedSeries },
  { kind: 'task-force', plot: taskForce },
  { kind: 'revoked-probation', plot: revokedProbation },
  { kind: 'prompt-prison', plot: promptPrison },
  { kind: 'real-engineer', plot: realEngineer },
  { kind: 'panel-after-remand', plot: panelAfterRemand },
  { kind: 'poor-debtor', plot: poorDebtor },
  { kind: 'thin-market', plot: thinMarket },
  { kind: 'evidence-above', plot: evidenceAbove },
  { kind: 'ready-settlements', plot: readySettlements },
  { kind: 'frequent-lender', plot: frequentLender },
  { kind: 'own-form', plot: ownForm },
];
