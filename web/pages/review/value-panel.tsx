import { Button, Input } from 'antd';
import { UNCERTAIN_REASONS } from '../../../graph/model/record/review.ts';
import { formatInstant } from '../../format.ts';
import { useSay } from '../../language.ts';
import { KeyMark } from '../../parts/key-mark.tsx';
import { ReaderMark } from '../../parts/reader-mark.tsx';
import { REVIEW_FIELD_TEXT, REVIEW_TEXT } from '../../text/review.ts';
import { type ReviewValue, valueText, verdictText } from './review-words.ts';
import { ValueInput } from './value-input.tsx';

/** As the API takes it. */
const LONGEST_NOTE = 2000;

interface Properties {
  readonly value: ReviewValue;
  readonly busy: boolean;
  readonly typing: boolean;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onTake: (candidate: number) => void;
  readonly onTyping: (open: boolean) => void;
  readonly onChange: (instead: string) => void;
  readonly onReject: () => void;
  readonly onTakeBack: () => void;
}

/** True for the candidate that the decision in force has chosen. */
function isChosen({ decision, read }: ReviewValue, candidate: string): boolean {
  if (decision === null || decision.verdict === 'rejected') return false;
  return decision.verdict === 'confirmed' ? candidate === read : candidate === decision.value;
}

/** What was read and why it is doubtful, the candidates, and the ways to decide. */
export function ValuePanel({ value, busy, typing, note, onNote, onTake, onTyping, onChange, onReject, onTakeBack }: Properties) {
  const say = useSay();
  const { field, read, reason, candidates, decision, replaceable } = value;
  const offered = replaceable ? candidates : candidates.slice(0, 1);
  return (
    <div className="review-panel" data-part="review-panel">
      <div className="review-head">
        <span className="chip">{say(REVIEW_FIELD_TEXT[field])}</span>
        <h1 className="one-line" title={read}>
          {say(valueText(field, read))}
        </h1>
        <span className="review-reason">{say(UNCERTAIN_REASONS[reason])}</span>
      </div>
      <ol className="review-candidates">
        {offered.map((candidate, index) => (
          <li key={candidate.value}>
            <button
              type="button"
              className="bare review-candidate"
              disabled={busy}
              aria-pressed={isChosen(value, candidate.value)}
              onClick={() => onTake(index)}
            >
              <KeyMark of="review-take" at={index} />
              <span className="muted">{say(index === 0 ? REVIEW_TEXT.confirm : REVIEW_TEXT.replaceBy)}</span>
              <b>{say(valueText(field, candidate.value))}</b>
              {candidate.readBy.map((reader) => reader !== 'rules' && <ReaderMark key={reader} reader={reader} />)}
            </button>
          </li>
        ))}
      </ol>
      <Input
        className="review-note"
        value={note}
        maxLength={LONGEST_NOTE}
        aria-label={say(REVIEW_TEXT.note)}
        placeholder={say(REVIEW_TEXT.noteHint)}
        onChange={(event) => onNote(event.target.value)}
      />
      {typing ? (
        <ValueInput value={value} busy={busy} onApply={onChange} onCancel={() => onTyping(false)} />
      ) : (
        <div className="review-actions">
          {replaceable && (
            <Button onClick={() => onTyping(true)} disabled={busy}>
              {say(REVIEW_TEXT.change)}
              <KeyMark of="review-change" />
            </Button>
          )}
          <Button onClick={onReject} disabled={busy} title={say(REVIEW_TEXT.rejectHint)}>
            {say(REVIEW_TEXT.reject)}
            <KeyMark of="review-reject" />
          </Button>
          <Button onClick={onTakeBack} disabled={busy || decision === null} type="text">
            {say(REVIEW_TEXT.takeBack)}
            <KeyMark of="review-undo" />
          </Button>
          <span className="push muted" data-part="review-decision" aria-live="polite">
            {decision === null ? (
              say(replaceable ? REVIEW_TEXT.leftOut : REVIEW_TEXT.notReplaceable)
            ) : (
              <>
                <b className="review-verdict">{say(verdictText(field, decision))}</b>{' '}
                {say(REVIEW_TEXT.byAt, { by: decision.by, at: formatInstant(decision.at) })}
              </>
            )}
          </span>
        </div>
      )}
    </div>
  );
}
