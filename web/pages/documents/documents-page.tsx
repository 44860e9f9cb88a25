import { Button, Drawer } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Span } from '../../../graph/model/span.ts';
import { numberIn } from '../../address.ts';
import { useSay } from '../../language.ts';
import type { Mark } from '../../parts/document-text.tsx';
import { KeyMark } from '../../parts/key-mark.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { TextSkeleton } from '../../parts/skeletons.tsx';
import { DOCUMENTS_TEXT } from '../../text/documents.ts';
import { LEADS_TEXT } from '../../text/leads.ts';
import { adjustAddress, useAddress } from '../../use-address.ts';
import { useNarrow } from '../../use-narrow.ts';
import { useReply } from '../../use-reply.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import { DOCUMENTS_STEP, DocumentList } from './document-list.tsx';
import { DocumentView } from './document-view.tsx';
import { hitsIn } from './hits.ts';
import { RecordPane } from './record-pane.tsx';
import { marksOf, recordRows, rowAt } from './record-rows.ts';

/** Loaded documents · original text with marks · its record. */
export function DocumentsPage() {
  const say = useSay();
  const narrow = useNarrow();
  const { id, query } = useAddress();
  const [row, setRow] = useState<number | null>(null);
  const [showRecord, setShowRecord] = useState(false);
  const page = numberIn(query, 'page') ?? 1;
  const list = useReply('GET /api/documents', {
    query: { offset: (page - 1) * DOCUMENTS_STEP, limit: DOCUMENTS_STEP, q: query['q'] ?? '', kind: query['kind'] ?? '' },
  });
  const loaded = useReply('GET /api/documents/:id', id === null ? null : { id });
  const shown = loaded.reply !== null && loaded.reply.id === id ? loaded.reply : null;
  const offset = shown?.offset ?? 0;
  const review = useReply('GET /api/review', id === null ? null : { query: { document: id, limit: 500 } }).reply;
  const rows = useMemo(() => (shown === null ? [] : recordRows(shown.record, shown.offset, review?.values)), [shown, review]);
  const marks = useMemo(() => (shown === null ? [] : marksOf(shown.highlights, rows)), [shown, rows]);
  const start = numberIn(query, 'start');
  const end = numberIn(query, 'end');
  const searched = query['q'] ?? '';
  const hits = useMemo(() => hitsIn(shown?.text ?? '', searched), [shown, searched]);
  const asked = start !== null && end !== null && end > start;
  const focus = useMemo<Span | null>(
    () => (asked ? { start: start - offset, end: end - offset } : hits.first),
    [asked, start, end, offset, hits],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document starts without a chosen row
  useEffect(() => setRow(null), [id]);

  const showPlace = useCallback(
    (span: Span) => adjustAddress({ start: span.start + offset, end: span.end + offset }, { replace: true }),
    [offset],
  );
  const onRow = useCallback(
    (index: number) => {
      const spans = rows[index]?.spans ?? [];
      // Pressing the same row again goes to the next place that says so.
      const at = focus === null ? -1 : spans.findIndex((span) => span.start === focus.start && span.end === focus.end);
      const span = spans[(at + 1) % Math.max(1, spans.length)];
      setRow(index);
      if (span !== undefined) showPlace(span);
    },
    [rows, focus, showPlace],
  );
  const onMark = useCallback(
    (mark: Mark) => {
      setRow(rowAt(rows, mark));
      showPlace(mark);
      setShowRecord(true);
    },
    [rows, showPlace],
  );
  const open = useCallback((next: string) => adjustAddress({ start: null, end: null }, { id: next }), []);
  const step = (by: number) => {
    const documents = list.reply?.documents ?? [];
    const at = documents.findIndex((document) => document.id === id);
    const next = documents[Math.min(documents.length - 1, Math.max(0, at + by))];
    if (next !== undefined && next.id !== id) open(next.id);
  };
  useShortcuts({
    'document-next': () => step(1),
    'document-previous': () => step(-1),
    'document-record': () => setShowRecord((now) => !now),
    back: () => {
      if (narrow && showRecord) setShowRecord(false);
      else if (asked) adjustAddress({ start: null, end: null }, { replace: true });
      else if (id !== null) adjustAddress({}, { id: null });
      else return false;
    },
  });

  const record = shown !== null && <RecordPane reply={shown} rows={rows} selected={row} onRow={onRow} />;
  return (
    <div className={`main documents-page${narrow ? ' narrow' : ''}`}>
      <DocumentList loaded={list} selected={id} page={page} filter={{ text: searched, kind: query['kind'] ?? null }} onOpen={open} />
      <section className="pane" aria-label={say(DOCUMENTS_TEXT.original)}>
        {id === null && <Notice title={say(DOCUMENTS_TEXT.choose)} />}
        {loaded.problem !== null && <ProblemNotice problem={loaded.problem} onRetry={loaded.retry} />}
        {id !== null && shown === null && loaded.problem === null && <TextSkeleton />}
        {shown !== null && (
          <DocumentView
            reply={shown}
            marks={marks}
            focus={focus}
            searched={searched}
            hits={hits}
            onPlace={showPlace}
            onMark={onMark}
            tools={
              narrow && (
                <Button onClick={() => setShowRecord(true)}>
                  {say(DOCUMENTS_TEXT.record)}
                  <KeyMark of="document-record" />
                </Button>
              )
            }
          />
        )}
      </section>
      {!narrow && (
        <section className="pane" aria-label={say(DOCUMENTS_TEXT.record)}>
          {record}
        </section>
      )}
      {narrow && shown !== null && (
        <Drawer
          open={showRecord}
          onClose={() => setShowRecord(false)}
          placement="left"
          size={472}
          mask={false}
          keyboard={false}
          closable={false}
          styles={{ body: { padding: 0, display: 'flex', flexDirection: 'column' } }}
        >
          <div className="bar">
            <Button className="push" onClick={() => setShowRecord(false)}>
              {say(LEADS_TEXT.close)}
            </Button>
          </div>
          {record}
        </Drawer>
      )}
    </div>
  );
}
