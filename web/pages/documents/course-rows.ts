/** Rows of how a trial went. Pure. */
import type { Course } from '../../../graph/model/record/extension.ts';
import type { CounselName } from '../../../graph/model/record/extension-handling.ts';
import { counselActLabel, roleLabel } from '../../labels.ts';
import { RECORD_TEXT } from '../../text/record.ts';
import { type ExtensionRow, joined, named, rowOf, wordText } from './extension-row.ts';

/** Rows of the course of the trial in the order of time. */
export function courseRows(course: Course): ExtensionRow[] {
  const group = RECORD_TEXT.course;
  return [
    ...rowOf(group, RECORD_TEXT.filedOn, course.filedOn),
    ...course.assignment.flatMap((one) => rowOf(group, RECORD_TEXT.assignment, one)),
    ...(course.assigned ?? []).map((one) => ({ group, label: RECORD_TEXT.assigned, value: joined(one.to, one.on), spans: one.spans })),
    ...rowOf(group, RECORD_TEXT.panel, course.panel),
    ...rowOf(group, RECORD_TEXT.hearing, course.hearing),
    ...course.hearings.flatMap((day) => rowOf(group, RECORD_TEXT.hearings, day)),
    ...course.interpreters.map((one) => ({
      group,
      label: RECORD_TEXT.interpreter,
      value: joined(one.name, one.language),
      spans: one.spans,
    })),
    ...course.recusals.map((one) => ({
      group,
      label: RECORD_TEXT.recusal,
      value: joined(
        named(RECORD_TEXT.recusalBy, one.requestedBy),
        named(RECORD_TEXT.recusalAgainst, one.against),
        one.result === null ? null : wordText(one.result),
      ),
      spans: one.spans,
    })),
    ...(course.counselChanges ?? []).map((one) => ({
      group,
      label: RECORD_TEXT.counselChange,
      value: joined(
        one.party,
        counselActLabel(one.act),
        named(RECORD_TEXT.formerCounsel, counselText(one.former)),
        named(RECORD_TEXT.nextCounsel, counselText(one.next)),
        one.on,
      ),
      spans: one.spans,
    })),
    ...(course.policeAccounts ?? []).map((one) => ({
      group,
      label: RECORD_TEXT.policeAccount,
      value: joined(one.name, one.agency),
      spans: one.spans,
    })),
    ...course.closing.flatMap((one) => rowOf(group, RECORD_TEXT.closing, one)),
    ...course.earlierOfficials.map((one) => ({
      group,
      label: RECORD_TEXT.earlierOfficial,
      value: joined(one.name, roleLabel(one.role), one.number),
      spans: one.spans,
    })),
  ];
}

function counselText(counsel: CounselName | null): string | null {
  return counsel && (counsel.firm === null ? counsel.name : `${counsel.name}（${counsel.firm}）`);
}
