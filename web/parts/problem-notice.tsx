import { Button } from 'antd';
import { ERROR_CODES } from '../../graph/model/errors.ts';
import type { Bilingual } from '../../graph/model/span.ts';
import type { ProblemError } from '../client.ts';
import { useSay } from '../language.ts';
import { STATES_TEXT } from '../text/states.ts';
import { Notice } from './notice.tsx';
import { PageLink } from './page-link.tsx';

/** What a reader can do about a failed call. */
function nextStep(problem: ProblemError): Bilingual {
  if (problem.code === 'unreachable') return STATES_TEXT.unreachableNext;
  if (problem.code === 'not-found') return STATES_TEXT.notFoundNext;
  if (problem.code === 'erased') return STATES_TEXT.erasedNext;
  if (problem.code === 'invalid-input') return STATES_TEXT.invalidNext;
  const known = Object.hasOwn(ERROR_CODES, problem.code) ? ERROR_CODES[problem.code as keyof typeof ERROR_CODES] : null;
  return known?.retriable ? STATES_TEXT.retriableNext : STATES_TEXT.otherNext;
}

/** A failed call: what happened, what is kept, what to do, and the button to try again. */
export function ProblemNotice({ problem, onRetry }: { readonly problem: ProblemError; readonly onRetry: () => void }) {
  const say = useSay();
  return (
    <Notice
      alert
      title={say(problem.title)}
      said={problem.message}
      next={say(nextStep(problem))}
      actions={
        problem.code === 'not-found' || problem.code === 'erased' ? (
          <PageLink page="leads">{say(STATES_TEXT.toLeads)}</PageLink>
        ) : (
          <Button onClick={onRetry}>{say(STATES_TEXT.retry)}</Button>
        )
      }
    />
  );
}
