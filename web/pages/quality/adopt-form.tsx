import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { adoptReadings, ProblemError } from '../../client.ts';
import { useSay } from '../../language.ts';
import { READINGS_TEXT } from '../../text/readings.ts';
import { dataChanged } from '../../use-reply.ts';

/** Lets the new readings stand, with the reason for it. */
export function AdoptForm({ onAdopted }: { readonly onAdopted: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const adopt = async (): Promise<void> => {
    setAsking(true);
    setProblem(null);
    try {
      await adoptReadings(reason.trim());
      onAdopted();
      dataChanged();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error);
    } finally {
      setAsking(false);
    }
  };
  return (
    <form
      className="adopt-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '' && !asking) void adopt();
      }}
    >
      <Input
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        maxLength={2000}
        placeholder={say(READINGS_TEXT.reason)}
        aria-label={say(READINGS_TEXT.reason)}
      />
      <Button htmlType="submit" type="primary" loading={asking} disabled={reason.trim() === ''}>
        {say(READINGS_TEXT.adopt)}
      </Button>
      {problem !== null && <Alert type="error" title={say(problem.title)} description={problem.message} />}
    </form>
  );
}
