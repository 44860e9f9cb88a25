import { documentKindLabel } from '../../labels.ts';
import { useSay } from '../../language.ts';
import { QUALITY_TEXT } from '../../text/quality.ts';
import type { QualityRow } from './figures.ts';
import { ScoreCells, ScoreHead } from './score-cells.tsx';

interface Properties {
  readonly group: 'kinds' | 'sources';
  readonly rows: readonly QualityRow[];
}

/** Accuracy over all fields by kind of document, or by the collection that documents come from. */
export function GroupTable({ group, rows }: Properties) {
  const say = useSay();
  const isKinds = group === 'kinds';
  return (
    <section className="box">
      <h2>{say(isKinds ? QUALITY_TEXT.byKind : QUALITY_TEXT.bySource)}</h2>
      <div className="quality-scroll">
        <table className="plain-table quality-table" data-part={group}>
          <thead>
            <tr>
              <th>{say(isKinds ? QUALITY_TEXT.kind : QUALITY_TEXT.source)}</th>
              <ScoreHead />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <td className="keep">{isKinds ? say(documentKindLabel(row.name)) : <code>{row.name}</code>}</td>
                <ScoreCells row={row} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
