import { useCount, useSay } from '../../language.ts';
import { QUALITY_FIELDS, QUALITY_TEXT } from '../../text/quality.ts';
import { formatShare, intervalOf, type QualityFigures, type QualityRow } from './figures.ts';
import { AimCell, ScoreCells, ScoreHead } from './score-cells.tsx';

type Spans = QualityFigures['spans'][number];

function Row({ row, spans, name }: { readonly row: QualityRow; readonly spans: Spans | undefined; readonly name: string }) {
  const count = useCount();
  const interval = intervalOf(row.found, row.found + row.missed);
  const parts = (part: number, whole: number) => (whole === 0 ? '—' : `${count(part)} / ${count(whole)}`);
  return (
    <tr data-field={row.name}>
      <td className="keep">{name}</td>
      <ScoreCells row={row} />
      <td className="num keep muted">{interval === null ? '—' : `${formatShare(interval.low)} – ${formatShare(interval.high)}`}</td>
      <AimCell row={row} />
      {spans !== undefined && (
        <>
          <td className={`num keep ${spans.held < spans.right ? 'warning' : 'muted'}`}>{parts(spans.held, spans.right)}</td>
          <td className={`num keep ${spans.exact < spans.worded ? 'warning' : 'muted'}`}>{parts(spans.exact, spans.worded)}</td>
        </>
      )}
    </tr>
  );
}

/** Accuracy, aim and place in the original by field, with the sum. */
export function FieldTable({ figures }: { readonly figures: QualityFigures }) {
  const say = useSay();
  const { fields, total, spans } = figures;
  return (
    <section className="box">
      <h2>{say(QUALITY_TEXT.byField)}</h2>
      <div className="quality-scroll">
        <table className="plain-table quality-table" data-part="fields">
          <thead>
            <tr>
              <th>{say(QUALITY_TEXT.field)}</th>
              <ScoreHead />
              <th className="num">{say(QUALITY_TEXT.interval)}</th>
              <th className="num">{say(QUALITY_TEXT.aim)}</th>
              <th className="num" title={say(QUALITY_TEXT.heldDetail)}>
                {say(QUALITY_TEXT.held)}
              </th>
              <th className="num" title={say(QUALITY_TEXT.exactDetail)}>
                {say(QUALITY_TEXT.exact)}
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((row) => {
              const name = QUALITY_FIELDS[row.name];
              return (
                <Row
                  key={row.name}
                  row={row}
                  spans={spans.find((one) => one.name === row.name)}
                  name={name === undefined ? row.name : say(name)}
                />
              );
            })}
          </tbody>
          <tfoot>
            <Row row={total} spans={spans.at(-1)} name={say(QUALITY_TEXT.all)} />
          </tfoot>
        </table>
      </div>
    </section>
  );
}
