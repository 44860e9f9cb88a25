import { useCount, useSay } from '../../language.ts';
import { QUALITY_TEXT } from '../../text/quality.ts';
import { f1Of, formatChange, formatShare, precisionOf, type QualityRow, reachesAim, recallOf } from './figures.ts';

/** Head cells over `ScoreCells`. */
export function ScoreHead() {
  const say = useSay();
  return (
    <>
      <th className="num">{say(QUALITY_TEXT.foundOf)}</th>
      <th className="num">{say(QUALITY_TEXT.missed)}</th>
      <th className="num">{say(QUALITY_TEXT.extra)}</th>
      <th className="num wide-only">{say(QUALITY_TEXT.precision)}</th>
      <th className="num wide-only">{say(QUALITY_TEXT.recall)}</th>
      <th className="num">F1</th>
      <th className="num" title={say(QUALITY_TEXT.changeDetail)}>
        {say(QUALITY_TEXT.change)}
      </th>
    </>
  );
}

/** Counts and shares of one row. */
export function ScoreCells({ row }: { readonly row: QualityRow }) {
  const count = useCount();
  const change = formatChange(f1Of(row), row.before);
  return (
    <>
      <td className="num keep">
        {count(row.found)} / {count(row.found + row.missed)}
      </td>
      <td className={row.missed > 0 ? 'num bad' : 'num muted'}>{count(row.missed)}</td>
      <td className={row.extra > 0 ? 'num bad' : 'num muted'}>{count(row.extra)}</td>
      <td className="num wide-only">{formatShare(precisionOf(row))}</td>
      <td className="num wide-only">{formatShare(recallOf(row))}</td>
      <td className="num">
        <b>{formatShare(f1Of(row))}</b>
      </td>
      <td className={`num ${change.startsWith('−') ? 'bad' : 'muted'}`}>{change}</td>
    </>
  );
}

/** The aim of a row in sign, word and colour; nothing where there is none. */
export function AimCell({ row }: { readonly row: QualityRow }) {
  const say = useSay();
  if (row.aim === null) return <td className="num muted">—</td>;
  const met = reachesAim(row);
  return (
    <td className={`num keep ${met ? 'aim-met' : 'bad'}`} data-aim={met ? 'met' : 'missed'}>
      {say(met ? QUALITY_TEXT.met : QUALITY_TEXT.notMet, { aim: formatShare(row.aim) })}
    </td>
  );
}
