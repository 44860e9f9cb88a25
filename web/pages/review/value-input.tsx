import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { ReviewField } from '../../../graph/model/record/review.ts';
import type { Bilingual } from '../../../graph/model/span.ts';
import { useSay } from '../../language.ts';
import { REVIEW_TEXT } from '../../text/review.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import { choicesOf, type ReviewValue } from './review-words.ts';

interface Properties {
  readonly value: ReviewValue;
  readonly busy: boolean;
  readonly onApply: (instead: string) => void;
  readonly onCancel: () => void;
}

const HINTS: Readonly<Partial<Record<ReviewField, Bilingual>>> = {
  date: REVIEW_TEXT.isoDate,
  officials: REVIEW_TEXT.severalNames,
  parties: REVIEW_TEXT.severalNames,
  principals: REVIEW_TEXT.severalNames,
  representatives: REVIEW_TEXT.severalNames,
};

/** Where a person writes, or chooses from a closed list, what stands there instead. */
export function ValueInput({ value, busy, onApply, onCancel }: Properties) {
  const say = useSay();
  const choices = choicesOf(value.field);
  const [text, setText] = useState(choices === null ? (value.decision?.value ?? value.read) : '');
  const hint = HINTS[value.field];
  useShortcuts({ back: onCancel });
  return (
    <form
      className="review-actions"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onApply(text);
      }}
    >
      {choices === null ? (
        <Input
          autoFocus
          className="review-input"
          value={text}
          maxLength={100}
          aria-label={say(REVIEW_TEXT.newValue)}
          placeholder={say(hint ?? REVIEW_TEXT.newValue)}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
      ) : (
        <Select
          autoFocus
          showSearch
          optionFilterProp="label"
          className="review-input"
          aria-label={say(REVIEW_TEXT.newValue)}
          placeholder={say(REVIEW_TEXT.newValue)}
          onChange={(id: string) => setText(id)}
          options={choices.map(({ id, label }) => ({ value: id, label: say(label) }))}
        />
      )}
      <Button type="primary" htmlType="submit" disabled={busy || text.trim() === ''}>
        {say(REVIEW_TEXT.apply)}
      </Button>
      <Button onClick={onCancel}>{say(REVIEW_TEXT.cancel)}</Button>
      {hint !== undefined && <span className="muted">{say(hint)}</span>}
    </form>
  );
}
