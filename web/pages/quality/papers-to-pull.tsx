import { Button, Select } from 'antd';
import type { Reply } from '../../../server/api/contract.ts';
import { numberIn } from '../../address.ts';
import { baseName } from '../../format.ts';
import { useCount, useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { GAPS_TEXT } from '../../text/gaps.ts';
import { adjustAddress, useAddress } from '../../use-address.ts';
import { useReply } from '../../use-reply.ts';

type Gaps = Reply<'GET /api/gaps'>;
/** Documents on one page of the list. */
const STEP = 20;

/** The papers that would tell most of what the last run could not, and, of one indicator, the documents that lack them. */
export function PapersToPull() {
  const say = useSay();
  const count = useCount();
  const { query } = useAddress();
  const indicator = query['gaps'] ?? '';
  const offset = numberIn(query, 'from') ?? 0;
  const { reply, problem, retry } = useReply('GET /api/gaps', {
    query: { offset, limit: STEP, ...(indicator === '' ? {} : { indicator }) },
  });
  if (problem !== null) return <ProblemNotice problem={problem} onRetry={retry} />;
  if (reply === null || reply.run === null) return null;
  return (
    <section className="box" data-part="papers-to-pull">
      <h2>{say(GAPS_TEXT.ofRun)}</h2>
      <p className="muted quality-says">
        {reply.total === 0 && indicator === ''
          ? say(reply.run.kept ? GAPS_TEXT.none : GAPS_TEXT.notKept)
          : say(GAPS_TEXT.ofRunDetail, { total: count(reply.total), facts: count(reply.facts), shown: count(reply.byPaper.length) })}
      </p>
      {reply.byIndicator.length > 0 && <IndicatorSelect reply={reply} indicator={indicator} />}
      {reply.byPaper.length > 0 && <PaperTable papers={reply.byPaper} />}
      {indicator !== '' && <DocumentTable reply={reply} indicator={indicator} offset={offset} />}
    </section>
  );
}

function IndicatorSelect({ reply, indicator }: { readonly reply: Gaps; readonly indicator: string }) {
  const say = useSay();
  const count = useCount();
  return (
    <Select
      value={indicator}
      aria-label={say(GAPS_TEXT.indicator)}
      className="gap-select"
      popupMatchSelectWidth={false}
      onChange={(gaps: string) => adjustAddress({ gaps, from: null })}
      options={[
        { value: '', label: say(GAPS_TEXT.allIndicators) },
        ...reply.byIndicator.map((one) => ({ value: one.indicator, label: `${one.indicator} ${say(one.title)} ${count(one.count)}` })),
      ]}
    />
  );
}

function PaperTable({ papers }: { readonly papers: Gaps['byPaper'] }) {
  const say = useSay();
  const count = useCount();
  return (
    <div className="quality-scroll">
      <table className="plain-table quality-table">
        <thead>
          <tr>
            <th>{say(GAPS_TEXT.paperColumn)}</th>
            <th>{say(GAPS_TEXT.fact)}</th>
            <th>{say(GAPS_TEXT.holder)}</th>
            <th className="num">{say(GAPS_TEXT.count)}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map(({ fact, paper, holder, count: gaps }) => (
            <tr key={`${fact.zh} ${paper?.zh ?? ''}`}>
              <td>{paper === null ? <span className="muted">{say(GAPS_TEXT.noPaper)}</span> : say(paper)}</td>
              <td>{say(fact)}</td>
              <td>{holder === null ? <span className="muted">—</span> : say(holder)}</td>
              <td className="num">{count(gaps)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface OfIndicator {
  readonly reply: Gaps;
  readonly indicator: string;
  readonly offset: number;
}

function DocumentTable({ reply, indicator, offset }: OfIndicator) {
  const say = useSay();
  const count = useCount();
  const { total, gaps } = reply;
  const go = (from: number) => adjustAddress({ from: from === 0 ? null : from });
  return (
    <>
      <h3 className="gap-documents">{say(GAPS_TEXT.ofIndicator, { indicator })}</h3>
      <div className="quality-scroll">
        <table className="plain-table quality-table">
          <thead>
            <tr>
              <th>{say(GAPS_TEXT.document)}</th>
              <th>{say(GAPS_TEXT.facts)}</th>
            </tr>
          </thead>
          <tbody>
            {gaps.map(({ document, missing }, index) => (
              // The same document comes twice where two defendants are told apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={`${document.id} ${index}`}>
                <td>
                  {document.path === null ? (
                    <span className="muted">{say(GAPS_TEXT.gone)}</span>
                  ) : (
                    <PageLink page="documents" id={document.id}>
                      {document.number ?? baseName(document.path)}
                    </PageLink>
                  )}
                </td>
                <td>{missing.map(({ fact }) => say(fact)).join(say({ zh: '、', en: ', ' }))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="gap-pages">
        <span className="muted">
          {say(GAPS_TEXT.documentsOf, { from: count(offset + 1), to: count(offset + gaps.length), total: count(total) })}
        </span>
        <Button disabled={offset === 0} onClick={() => go(Math.max(0, offset - STEP))}>
          {say(GAPS_TEXT.before)}
        </Button>
        <Button disabled={offset + gaps.length >= total} onClick={() => go(offset + STEP)}>
          {say(GAPS_TEXT.after)}
        </Button>
      </p>
    </>
  );
}
