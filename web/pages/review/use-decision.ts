import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { decideReview, ProblemError } from '../../client.ts';
import { useSay } from '../../language.ts';
import { REVIEW_TEXT } from '../../text/review.ts';
import { dataChanged } from '../../use-reply.ts';
import { type ReviewValue, valueText, verdictText } from './review-words.ts';

export type Verdict = 'confirmed' | 'replaced' | 'rejected';

export interface DecisionWords {
  /** What stands there instead; given with `replaced` alone. */
  readonly instead?: string;
  /** Why, in the words of whoever decides. */
  readonly note?: string;
}

export interface Decisions {
  /** Values decided since the page was opened and not taken back, the latest last. */
  readonly made: readonly ReviewValue[];
  readonly busy: boolean;
  /** Gives true when it is kept. */
  decide(value: ReviewValue, verdict: Verdict, words?: DecisionWords): Promise<boolean>;
  takeBack(value: ReviewValue): Promise<boolean>;
}

/** Sends decisions one at a time and says what became of them. */
export function useDecisions(): Decisions {
  const say = useSay();
  const { message } = App.useApp();
  const [made, setMade] = useState<readonly ReviewValue[]>([]);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);

  const send = useCallback(
    async (value: ReviewValue, verdict: Verdict | 'open', { instead, note = '' }: DecisionWords = {}): Promise<boolean> => {
      if (sending.current) return false;
      sending.current = true;
      setBusy(true);
      try {
        const { document, field, read } = value;
        const kept = await decideReview({
          document: document.id,
          field,
          read,
          verdict,
          ...(instead === undefined ? {} : { value: instead }),
          ...(note.trim() === '' ? {} : { note }),
        });
        const others = (list: readonly ReviewValue[]) => list.filter(({ id }) => id !== value.id);
        setMade((list) => (verdict === 'open' ? others(list) : [...others(list), kept]));
        const shown = say(valueText(field, read));
        message.info(
          kept.decision === null
            ? say(REVIEW_TEXT.takenBack, { value: shown })
            : say(REVIEW_TEXT.saved, { value: shown, verdict: say(verdictText(field, kept.decision)) }),
        );
        dataChanged();
        return true;
      } catch (error) {
        const said =
          error instanceof ProblemError ? [say(error.title), error.message].filter((part) => part !== '').join(' · ') : String(error);
        message.error(`${say(REVIEW_TEXT.notSaved)} · ${said}`);
        return false;
      } finally {
        sending.current = false;
        setBusy(false);
      }
    },
    [say, message],
  );
  return { made, busy, decide: send, takeBack: (value) => send(value, 'open') };
}
