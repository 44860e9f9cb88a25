import { useCount, useSay } from '../../language.ts';
import { QUALITY_CLASSES, QUALITY_COLUMNS, QUALITY_TEXT } from '../../text/quality.ts';
import { comparableOf, formatShare, type QualityColumn, type QualityFigures } from './figures.ts';

function Row({ column }: { readonly column: QualityColumn }) {
  const say = useSay();
  const count = useCount();
  const right = comparableOf(column);
  const share = right === 0 ? null : column.agrees / right;
  const met = share === null || share >= column.aim;
  const differences = column.classes.filter((one) => one.class !== 'same');
  return (
    <>
      <tr data-column={column.column} className="before-differences">
        <td className="keep">{say(QUALITY_COLUMNS[column.column])}</td>
        <td className="num">{count(column.compared)}</td>
        <td className="num">{count(column.agrees)}</td>
        <td className={column.oursWrong > 0 ? 'num bad' : 'num muted'}>{count(column.oursWrong)}</td>
        <td className="num muted">{count(column.columnWrong)}</td>
        <td className="num muted">{count(column.open)}</td>
        <td className="num keep">
          <b>{formatShare(share)}</b>{' '}
          <span className="muted">{say(QUALITY_TEXT.shareOf, { agrees: count(column.agrees), right: count(right) })}</span>
        </td>
        <td className={`num keep ${met ? 'aim-met' : 'bad'}`}>
          {say(met ? QUALITY_TEXT.met : QUALITY_TEXT.notMet, { aim: formatShare(column.aim) })}
        </td>
      </tr>
      <tr className="differences">
        <td colSpan={8}>
          <ul className="difference-list">
            {differences.map((one) => {
              const name = QUALITY_CLASSES[one.class];
              return (
                <li key={one.class} className={one.verdict === 'ours-wrong' ? 'bad' : undefined}>
                  {name === undefined ? one.class : say(name)} <b>{count(one.count)}</b>
                </li>
              );
            })}
          </ul>
        </td>
      </tr>
    </>
  );
}

/** Agreement with the public table by column, with every kind of difference and its count. */
export function CrossCheck({ crossCheck }: { readonly crossCheck: QualityFigures['crossCheck'] }) {
  const say = useSay();
  const count = useCount();
  return (
    <section className="box">
      <h2>{say(QUALITY_TEXT.crossCheck)}</h2>
      {crossCheck === null ? (
        <p className="muted">{say(QUALITY_TEXT.noCrossCheck)}</p>
      ) : (
        <>
          <p className="muted quality-says">{say(QUALITY_TEXT.crossCheckDetail, { documents: count(crossCheck.documents) })}</p>
          <div className="quality-scroll">
            <table className="plain-table quality-table" data-part="cross-check">
              <thead>
                <tr>
                  <th>{say(QUALITY_TEXT.column)}</th>
                  <th className="num">{say(QUALITY_TEXT.compared)}</th>
                  <th className="num">{say(QUALITY_TEXT.agrees)}</th>
                  <th className="num">{say(QUALITY_TEXT.oursWrong)}</th>
                  <th className="num">{say(QUALITY_TEXT.columnWrong)}</th>
                  <th className="num">{say(QUALITY_TEXT.open)}</th>
                  <th className="num">{say(QUALITY_TEXT.share)}</th>
                  <th className="num">{say(QUALITY_TEXT.aim)}</th>
                </tr>
              </thead>
              <tbody>
                {crossCheck.columns.map((column) => (
                  <Row key={column.column} column={column} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
