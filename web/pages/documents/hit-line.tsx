import { Button } from 'antd';
import type { Span } from '../../../graph/model/span.ts';
import { useCount, useSay } from '../../language.ts';
import { KeyMark } from '../../parts/key-mark.tsx';
import { DOCUMENTS_TEXT } from '../../text/documents.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import { type Hits, hitAt, nextHit } from './hits.ts';

interface Properties {
  readonly searched: string;
  readonly hits: Hits;
  readonly focus: Span | null;
  readonly onPlace: (place: Span) => void;
}

/** How often what is searched stands in the open document, which place is looked at, and the way to the others. */
export function HitLine({ searched, hits, focus, onPlace }: Properties) {
  const say = useSay();
  const count = useCount();
  const go = (by: 1 | -1) => {
    const place = nextHit(hits, focus, by);
    if (place !== null) onPlace(place);
  };
  useShortcuts({ 'hit-next': () => go(1), 'hit-previous': () => go(-1) });
  const total = hits.places.length;
  const at = hitAt(hits, focus);
  return (
    <div className="legend-line hit-line" data-part="hits">
      <span className="muted one-line">{say(DOCUMENTS_TEXT.hitsOf, { text: searched })}</span>
      <span>
        {total === 0 ? say(DOCUMENTS_TEXT.noHit) : say(DOCUMENTS_TEXT.hitAt, { at: at === -1 ? '–' : count(at + 1), total: count(total) })}
      </span>
      {total > 0 && (
        <span className="push">
          <Button size="small" onClick={() => go(-1)}>
            {say(DOCUMENTS_TEXT.hitBefore)}
            <KeyMark of="hit-previous" />
          </Button>{' '}
          <Button size="small" onClick={() => go(1)}>
            {say(DOCUMENTS_TEXT.hitAfter)}
            <KeyMark of="hit-next" />
          </Button>
        </span>
      )}
    </div>
  );
}
