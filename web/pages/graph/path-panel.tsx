import { Button } from 'antd';
import { useCount, useSay } from '../../language.ts';
import { KeyMark } from '../../parts/key-mark.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { ListSkeleton } from '../../parts/skeletons.tsx';
import { PATHS_TEXT } from '../../text/paths.ts';
import { EntitySearch } from './entity-search.tsx';
import { KindMark } from './kind-mark.tsx';
import { LongPath, ShortPath } from './path-row.tsx';
import { LONGEST_PATH } from './paths.ts';
import type { Scene } from './scene.ts';
import { changeEnd, choosePath, closePaths, endPathsAt, letThrough, type Paths } from './use-paths.ts';

interface Properties {
  readonly paths: Paths;
  readonly scene: Scene;
  readonly onNode: (node: string) => void;
  readonly onEdge: (edge: string) => void;
}

function End({ id, scene, onNode }: { readonly id: string } & Pick<Properties, 'scene' | 'onNode'>) {
  const node = scene.nodes.get(id);
  if (node === undefined) return <span className="muted">…</span>;
  return (
    <button type="button" className="bare as-link" onClick={() => onNode(id)}>
      <KindMark kind={node.kind} /> {node.label}
    </button>
  );
}

/** Start, end, and whether paths may pass through agencies. */
function Question({ paths, scene, onNode }: Pick<Properties, 'paths' | 'scene' | 'onNode'>) {
  const say = useSay();
  const { from, to, through } = paths;
  return (
    <dl className="path-question">
      <dt>{say(PATHS_TEXT.start)}</dt>
      <dd data-part="path-start">{from !== null && <End id={from} scene={scene} onNode={onNode} />}</dd>
      <dt>{say(PATHS_TEXT.end)}</dt>
      <dd data-part="path-end">
        {to === null ? (
          <EntitySearch label={PATHS_TEXT.searchEnd} onChoose={endPathsAt} />
        ) : (
          <>
            <End id={to} scene={scene} onNode={onNode} />
            <Button className="push" onClick={changeEnd}>
              {say(PATHS_TEXT.changeEnd)}
            </Button>
          </>
        )}
      </dd>
      <dt />
      <dd>
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            aria-checked={through}
            checked={through}
            onChange={(event) => letThrough(event.target.checked)}
          />
          {say(PATHS_TEXT.through)}
        </label>
      </dd>
    </dl>
  );
}

function NoPath({ through }: { readonly through: boolean }) {
  const say = useSay();
  return (
    <Notice
      title={say(PATHS_TEXT.none, { longest: LONGEST_PATH })}
      said={say(through ? PATHS_TEXT.noneAnywhere : PATHS_TEXT.noneWithout)}
      actions={through ? undefined : <Button onClick={() => letThrough(true)}>{say(PATHS_TEXT.tryThrough)}</Button>}
    />
  );
}

function Found({ paths, onNode, onEdge }: Pick<Properties, 'paths' | 'onNode' | 'onEdge'>) {
  const say = useSay();
  const count = useCount();
  const rows = paths.rows ?? [];
  const values = { count: count(rows.length), length: count(rows[0]?.steps.length ?? 0) };
  return (
    <section>
      <h2 className="path-found">
        {say(paths.capped ? PATHS_TEXT.foundMost : PATHS_TEXT.found, values)}
        {rows.length > 1 && (
          <span className="push muted">
            <KeyMark of="path-previous" /> <KeyMark of="path-next" />
          </span>
        )}
      </h2>
      <ol className="path-list">
        {rows.map((row, index) => (
          <li
            key={row.nodes.map((node) => node.id).join(' ')}
            data-path={index + 1}
            aria-current={index === paths.chosen ? 'true' : undefined}
          >
            <b>{index + 1}</b>
            {index === paths.chosen ? (
              <LongPath row={row} onNode={onNode} onEdge={onEdge} />
            ) : (
              <ShortPath row={row} onChoose={() => choosePath(index)} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Looks for the shortest paths between two nodes: the question, then what was found. */
export function PathPanel({ paths, scene, onNode, onEdge }: Properties) {
  const say = useSay();
  const { to, rows, problem } = paths;
  return (
    <div className="panel-body paths" data-part="paths">
      <header className="panel-head">
        <b>{say(PATHS_TEXT.title)}</b>
        <Button className="push" onClick={closePaths}>
          {say(PATHS_TEXT.close)}
          <KeyMark of="back" />
        </Button>
      </header>
      <Question paths={paths} scene={scene} onNode={onNode} />
      {to === null && <p className="muted">{say(PATHS_TEXT.chooseEnd)}</p>}
      {to !== null && problem !== null && <ProblemNotice problem={problem} onRetry={paths.retry} />}
      {to !== null && problem === null && rows === null && <ListSkeleton rows={3} />}
      {rows !== null && rows.length === 0 && <NoPath through={paths.through} />}
      {rows !== null && rows.length > 0 && <Found paths={paths} onNode={onNode} onEdge={onEdge} />}
    </div>
  );
}
