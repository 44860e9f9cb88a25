import { useCount, useSay } from '../../language.ts';
import { QUALITY_TEXT } from '../../text/quality.ts';
import { formatShare, type QualityFigures } from './figures.ts';

type ReliabilitySet = QualityFigures['reliability'][number];
type Bin = ReliabilitySet['bins'][number];

function Row({ bin }: { readonly bin: Bin }) {
  const count = useCount();
  const share = bin.count === 0 ? null : bin.right / bin.count;
  return (
    <tr>
      <td className="keep">
        {bin.from} – {bin.to}
      </td>
      <td className="num">{formatShare(bin.stated)}</td>
      <td className="num keep">
        <b>{formatShare(share)}</b>{' '}
        <span className="muted">
          {count(bin.right)} / {count(bin.count)}
        </span>
      </td>
      <td className="reliability-cell" aria-hidden="true">
        <span className="reliability-track">
          <i style={{ width: `${(share ?? 0) * 100}%` }} />
          <u style={{ left: `${bin.stated * 100}%` }} />
        </span>
      </td>
    </tr>
  );
}

function SetTable({ set }: { readonly set: ReliabilitySet }) {
  const say = useSay();
  return (
    <div>
      <h3>{say(set.set === 'hand-read' ? QUALITY_TEXT.handRead : QUALITY_TEXT.joinedTable)}</h3>
      {set.bins.length === 0 ? (
        <p className="muted">{say(QUALITY_TEXT.noConfidence)}</p>
      ) : (
        <table className="plain-table quality-table" data-part={`reliability-${set.set}`}>
          <thead>
            <tr>
              <th>{say(QUALITY_TEXT.stated)}</th>
              <th className="num">{say(QUALITY_TEXT.mean)}</th>
              <th className="num">{say(QUALITY_TEXT.right)}</th>
              <th className="reliability-scale">
                <span>0</span>
                <span>100%</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {set.bins.map((bin) => (
              <Row key={bin.from} bin={bin} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Stated confidence beside the share that is right. */
export function Reliability({ sets }: { readonly sets: readonly ReliabilitySet[] }) {
  const say = useSay();
  return (
    <section className="box" data-part="reliability">
      <h2>{say(QUALITY_TEXT.reliability)}</h2>
      <p className="muted quality-says">{say(QUALITY_TEXT.reliabilityDetail)}</p>
      <div className="reliability-sets">
        {sets.map((set) => (
          <SetTable key={set.set} set={set} />
        ))}
      </div>
    </section>
  );
}
