import { Button, Input, Pagination, Select } from 'antd';
import type { Reply } from '../../../server/api/contract.ts';
import { baseName } from '../../format.ts';
import { documentKindLabel } from '../../labels.ts';
import { useCount, useSay } from '../../language.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { SearchNotes } from '../../parts/search-notes.tsx';
import { ListSkeleton } from '../../parts/skeletons.tsx';
import { useTypedFilter } from '../../parts/use-typed-filter.ts';
import { DOCUMENTS_TEXT } from '../../text/documents.ts';
import { adjustAddress, openPage } from '../../use-address.ts';
import type { Loaded } from '../../use-reply.ts';

/** Documents on one page of the list. */
export const DOCUMENTS_STEP = 50;

interface Properties {
  readonly loaded: Loaded<Reply<'GET /api/documents'>>;
  readonly selected: string | null;
  readonly page: number;
  readonly filter: { readonly text: string; readonly kind: string | null };
  readonly onOpen: (id: string) => void;
}

function Filters({ reply, filter }: { readonly reply: Reply<'GET /api/documents'> | null; readonly filter: Properties['filter'] }) {
  const say = useSay();
  const count = useCount();
  const [typed, type] = useTypedFilter(filter.text, (q) => adjustAddress({ q, page: null }, { replace: true }));
  const kinds = Object.entries(reply?.byKind ?? {}).sort((a, b) => b[1] - a[1]);
  return (
    <div className="bar lead-narrow">
      <Select
        value={filter.kind ?? ''}
        aria-label={say(DOCUMENTS_TEXT.kind)}
        popupMatchSelectWidth={false}
        onChange={(kind: string) => adjustAddress({ kind, page: null })}
        options={[
          { value: '', label: say(DOCUMENTS_TEXT.allKinds) },
          ...kinds.map(([kind, total]) => ({ value: kind, label: `${say(documentKindLabel(kind))} ${count(total)}` })),
        ]}
      />
      <Input
        allowClear
        value={typed}
        maxLength={100}
        placeholder={say(DOCUMENTS_TEXT.find)}
        aria-label={say(DOCUMENTS_TEXT.find)}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  );
}

/** Left pane: loaded documents with kind filter and search. */
export function DocumentList({ loaded, selected, page, filter, onOpen }: Properties) {
  const say = useSay();
  const count = useCount();
  const { reply, problem, retry } = loaded;
  const filtered = filter.text !== '' || filter.kind !== null;
  return (
    <section className="pane" aria-label={say(DOCUMENTS_TEXT.list)}>
      <div className="bar">
        <b>{say(DOCUMENTS_TEXT.title)}</b>
        {reply !== null && <span className="muted">{say(DOCUMENTS_TEXT.total, { total: count(reply.total) })}</span>}
      </div>
      <Filters reply={reply} filter={filter} />
      <SearchNotes notes={reply?.notes ?? []} />
      <div className="scroll">
        {problem !== null && <ProblemNotice problem={problem} onRetry={retry} />}
        {reply === null && problem === null && <ListSkeleton rows={10} />}
        {reply?.documents.map((document) => (
          <button
            key={document.id}
            type="button"
            className="bare document-row"
            style={{ width: '100%' }}
            aria-current={document.id === selected ? 'page' : undefined}
            data-document={document.id}
            onClick={() => onOpen(document.id)}
          >
            <b className="one-line">{document.number ?? baseName(document.path)}</b>
            <small>
              <span>{say(documentKindLabel(document.kind))}</span>
              <span className="one-line">{document.court}</span>
              <span className="push">{document.date}</span>
            </small>
          </button>
        ))}
        {reply?.documents.length === 0 && !filtered && (
          <Notice
            title={say(DOCUMENTS_TEXT.emptyTitle)}
            said={say(DOCUMENTS_TEXT.emptyDetail)}
            actions={
              <Button type="primary" onClick={() => openPage('batches')}>
                {say(DOCUMENTS_TEXT.load)}
              </Button>
            }
          />
        )}
        {reply?.documents.length === 0 && filtered && (
          <Notice
            title={say(DOCUMENTS_TEXT.noMatch)}
            said={say(DOCUMENTS_TEXT.noMatchDetail)}
            actions={<Button onClick={() => adjustAddress({ q: null, kind: null, page: null })}>{say(DOCUMENTS_TEXT.clearFilter)}</Button>}
          />
        )}
      </div>
      {reply !== null && reply.total > DOCUMENTS_STEP && (
        <div className="pager">
          <Pagination
            simple
            current={page}
            pageSize={DOCUMENTS_STEP}
            total={reply.total}
            showSizeChanger={false}
            onChange={(next) => adjustAddress({ page: next === 1 ? null : next })}
          />
        </div>
      )}
    </section>
  );
}
