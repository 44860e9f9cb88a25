import { AutoComplete, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { Bilingual, Span } from '../../graph/model/span.ts';
import { baseName } from '../format.ts';
import { documentKindLabel, nodeKindLabel } from '../labels.ts';
import { useSay } from '../language.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { openPage } from '../use-address.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { KeyMark } from './key-mark.tsx';
import { litPieces } from './lit-pieces.ts';
import { SearchNotes } from './search-notes.tsx';
import { useSearch } from './use-search.ts';

interface Choice {
  readonly value: string;
  readonly label: React.ReactNode;
}

/** The snippet with every hit lit, in one line. */
function excerptOf(snippet: string, hits: readonly Span[]): React.ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one snippet never change their order
  return litPieces(snippet, hits).map(({ text, lit }, index) => (lit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
}

function Found({ name, kind, rest }: { readonly name: string; readonly kind: Bilingual; readonly rest: React.ReactNode }) {
  const say = useSay();
  return (
    <span className="found">
      <span className="one-line found-name">{name}</span>
      <small>{say(kind)}</small>
      <small className="one-line">{rest}</small>
    </span>
  );
}

/** Search of the top bar: entities open in the graph, documents on their page. */
export function GlobalSearch() {
  const say = useSay();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const input = useRef<InputRef>(null);
  const { reply, problem, asked, fresh } = useSearch(text, 8);
  useShortcuts({ search: () => input.current?.focus({ cursor: 'all' }) });

  const nodes: Choice[] = (reply?.nodes ?? []).map((node) => ({
    value: `node:${node.id}`,
    label: (
      <Found
        name={node.label}
        kind={nodeKindLabel(node.kind)}
        rest={[
          node.properties['agency'] ?? node.properties['firm'],
          node.inLead ? say(SHELL_TEXT.inLead) : null,
          node.masked ? say(SHELL_TEXT.masked) : null,
        ]
          .filter((part) => typeof part === 'string' && part !== '')
          .join(' · ')}
      />
    ),
  }));
  const documents: Choice[] = (reply?.documents ?? []).map((found) => ({
    value: `document:${found.id}`,
    label: (
      <Found name={found.number ?? baseName(found.path)} kind={documentKindLabel(found.kind)} rest={excerptOf(found.snippet, found.hits)} />
    ),
  }));
  const notes = reply?.notes ?? [];
  const groups = [
    { label: say(SHELL_TEXT.searchEntities), options: nodes },
    { label: say(SHELL_TEXT.searchDocuments), options: documents },
  ].filter((group) => group.options.length > 0);
  const told = notes.length === 0 ? [] : [{ value: 'notes', disabled: true, label: <SearchNotes notes={notes} /> }];

  const choose = (value: string) => {
    const border = value.indexOf(':');
    const id = value.slice(border + 1);
    setText('');
    setOpen(false);
    input.current?.blur();
    if (value.startsWith('node:')) openPage('graph', null, { node: id });
    else openPage('documents', id, { q: asked, ...reply?.documents.find((found) => found.id === id)?.place });
  };
  const nothing = asked !== '' && fresh && reply !== null && groups.length === 0;

  return (
    <search className="top-search">
      <AutoComplete
        value={text}
        options={asked === '' || text.trim() === '' || groups.length === 0 ? [] : [...told, ...groups]}
        open={open && text.trim() !== ''}
        onOpenChange={setOpen}
        showSearch={{
          onSearch: (typed) => {
            setText(typed);
            setOpen(true);
          },
        }}
        onSelect={choose}
        defaultActiveFirstOption
        popupMatchSelectWidth={520}
        notFoundContent={
          problem !== null
            ? say(SHELL_TEXT.searchFailed, { title: say(problem.title) })
            : nothing && (
                <>
                  {say(SHELL_TEXT.searchNothing, { text: asked })}
                  <SearchNotes notes={notes} />
                </>
              )
        }
      >
        <Input
          ref={input}
          placeholder={say(SHELL_TEXT.search)}
          suffix={<KeyMark of="search" />}
          aria-label={say(SHELL_TEXT.search)}
          maxLength={100}
        />
      </AutoComplete>
    </search>
  );
}
