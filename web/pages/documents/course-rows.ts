/** Rows of how a trial went. Pure. */
import type { Course } from '../../../graph/model/extension.ts';
import { roleLabel } from '../../labels.ts';
import { RECORD_TEXT } from '../../text/record.ts';
import { type ExtensionRow, joined, named, rowOf, wordText } from './extension-row.ts';

/** Rows of the course of the trial in the order of time. */
export function courseRows(course: Course): ExtensionRow[] {
  const group = RECORD_TEXT.course;
  return [
    ...rowOf(group, RECORD_TEXT.filedOn, course.filedOn),
    ...course.assignment.flatMap((one) => rowOf(group, RECORD_TEXT.assignment, one)),
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
    ...course.closing.flatMap((one) => rowOf(group, RECORD_TEXT.closing, one)),
    ...course.earlierOfficials.map((one) => ({
      group,
      label: RECORD_TEXT.earlierOfficial,
      value: joined(one.name, roleLabel(one.role), one.number),
      spans: one.spans,
    })),
  ];
}
