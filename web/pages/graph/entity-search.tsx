import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import type { Bilingual } from '../../../graph/model/span.ts';
import type { Reply } from '../../../server/api/contract.ts';
import { nodeKindLabel } from '../../labels.ts';
import { useSay } from '../../language.ts';
import { SearchNotes } from '../../parts/search-notes.tsx';
import { useSearch } from '../../parts/use-search.ts';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { SHELL_TEXT } from '../../text/shell.ts';
import { KindMark } from './kind-mark.tsx';

interface Properties {
  readonly onChoose: (node: string) => void;
  readonly label?: Bilingual;
  readonly large?: boolean;
}

const toldOf = (notes: Reply<'GET /api/search'>['notes']) => ({ value: 'notes', disabled: true, label: <SearchNotes notes={notes} /> });

/** Finds a person, unit or case, such as to put it on the canvas. */
export function EntitySearch({ onChoose, label = GRAPH_TEXT.search, large = false }: Properties) {
  const say = useSay();
  const [text, setText] = useState('');
  const { reply, problem, asked, fresh } = useSearch(text, 15);
  const options = (asked === '' ? [] : (reply?.nodes ?? [])).map((node) => ({
    value: node.id,
    label: (
      <span className="found">
        <KindMark kind={node.kind} />
        <span className="one-line">{node.label}</span>
        <small>{say(nodeKindLabel(node.kind))}</small>
        <small className="one-line">{node.properties['agency'] ?? node.properties['firm'] ?? ''}</small>
        <small className="push">{node.degree}</small>
      </span>
    ),
  }));
  const nothing = asked !== '' && fresh && reply !== null && options.length === 0;
  return (
    <AutoComplete
      value={text}
      options={options.length === 0 || reply === null || reply.notes.length === 0 ? options : [toldOf(reply.notes), ...options]}
      className={large ? 'entity-search large' : 'entity-search'}
      popupMatchSelectWidth={420}
      defaultActiveFirstOption
      showSearch={{ onSearch: setText }}
      onSelect={(node: string) => {
        setText('');
        onChoose(node);
      }}
      notFoundContent={
        problem !== null
          ? say(SHELL_TEXT.searchFailed, { title: say(problem.title) })
          : nothing && (
              <>
                {say(SHELL_TEXT.searchNothing, { text: asked })}
                <SearchNotes notes={reply.notes} />
              </>
            )
      }
    >
      <Input placeholder={say(label)} aria-label={say(label)} size={large ? 'middle' : 'small'} maxLength={100} />
    </AutoComplete>
  );
}
