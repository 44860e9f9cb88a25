import type { Bilingual } from '../../../graph/model/span.ts';
import { useCount, useSay } from '../../language.ts';
import { QUALITY_TEXT } from '../../text/quality.ts';
import { agreementOf, aimsMet, f1Of, formatChange, formatShare, type QualityFigures } from './figures.ts';

function Fact({
  value,
  of,
  label,
  note,
}: {
  readonly value: string;
  readonly of: string;
  readonly label: Bilingual;
  readonly note: string;
}) {
  const say = useSay();
  return (
    <div className="fact">
      <dd>
        {value} <span>{of}</span>
      </dd>
      <dt>
        {say(label)}
        {note !== '' && ` · ${note}`}
      </dt>
    </div>
  );
}

/** The claim in counts, when and with which reader it was measured, and four facts with their denominators. */
export function QualityHead({ figures, reader }: { readonly figures: QualityFigures; readonly reader: QualityFigures['reader'] }) {
  const say = useSay();
  const count = useCount();
  const { total, fields, spans, spansAim, crossCheck } = figures;
  const placed = spans.at(-1);
  const agreement = agreementOf(crossCheck?.columns ?? []);
  const aims = aimsMet(fields);
  const aim = (share: number) => say(QUALITY_TEXT.aimIs, { aim: `≥\u00a0${formatShare(share)}` });
  const change = formatChange(f1Of(total), total.before);
  const isOther = reader.id !== figures.reader.id || reader.version !== figures.reader.version;
  return (
    <section className="quality-head">
      <p className="muted quality-measured">
        {say(QUALITY_TEXT.measured, { date: figures.measuredOn, reader: figures.reader.id, version: figures.reader.version })}
      </p>
      <h1>
        {say(QUALITY_TEXT.claim, {
          documents: count(figures.documents),
          wanted: count(total.found + total.missed),
          found: count(total.found),
          missed: count(total.missed),
          extra: count(total.extra),
        })}
      </h1>
      {isOther && <p className="warning">{say(QUALITY_TEXT.otherReader, { reader: reader.id, version: reader.version })}</p>}
      <dl className="facts">
        <Fact
          value={formatShare(f1Of(total))}
          of={`${count(total.found)} / ${count(total.found + total.missed)}`}
          label={QUALITY_TEXT.overall}
          note={`${total.aim === null ? '' : `${aim(total.aim)} · `}${say(QUALITY_TEXT.change)}\u00a0${change}`}
        />
        {placed !== undefined && (
          <Fact
            value={formatShare(placed.right === 0 ? null : placed.held / placed.right)}
            of={`${count(placed.held)} / ${count(placed.right)}`}
            label={QUALITY_TEXT.placed}
            note={aim(spansAim)}
          />
        )}
        <Fact
          value={formatShare(agreement.right === 0 ? null : agreement.agrees / agreement.right)}
          of={`${count(agreement.agrees)} / ${count(agreement.right)}`}
          label={QUALITY_TEXT.crossChecked}
          note=""
        />
        <Fact value={count(aims.met)} of={`/ ${count(aims.all)}`} label={QUALITY_TEXT.aimsMet} note="" />
      </dl>
    </section>
  );
}
