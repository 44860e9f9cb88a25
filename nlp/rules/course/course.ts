import type { Course } from '../../../graph/model/record/extension.ts';
import type { Range } from '../../text/range.ts';
import type { Facts } from '../passages/facts.ts';
import { assignedOf } from './assigned.ts';
import { assignmentOf } from './assignment.ts';
import { closingOf } from './closing.ts';
import { counselChangesOf } from './counsel-changes.ts';
import { earlierOfficialsOf } from './earlier-officials.ts';
import { filedOn } from './filing.ts';
import { hearingsOf } from './hearings.ts';
import { interpretersOf } from './interpreters.ts';
import { panelOf } from './panel.ts';
import { policeAccountsOf } from './police-accounts.ts';
import { recusalsOf } from './recusals.ts';

/** How the trial went, as far as the history of the case tells it. */
export function courseOf(facts: Facts, history: Range): Course {
  const { reading, sections, people, stage } = facts;
  return {
    filedOn: filedOn(reading, history),
    ...hearingsOf(reading, history),
    panel: panelOf(reading, history, sections),
    assignment: assignmentOf(facts, history),
    assigned: assignedOf(reading, history),
    counselChanges: counselChangesOf(facts),
    policeAccounts: policeAccountsOf(reading, sections),
    closing: closingOf(facts, history),
    interpreters: interpretersOf(reading, sections.parties, history),
    recusals: recusalsOf(reading, history, people.parties),
    earlierOfficials: stage === 'first' ? [] : earlierOfficialsOf(reading, sections),
  };
}
