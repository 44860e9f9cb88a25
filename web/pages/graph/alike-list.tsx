import { useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { GRAPH_TEXT } from '../../text/graph.ts';
import { useReply } from '../../use-reply.ts';
import { KindMark } from './kind-mark.tsx';
import type { SceneNode } from './scene.ts';

/** Organisations and firms under other writings of the name, people of the same name at other agencies; nothing where there are none. */
export function AlikeList({ node }: { readonly node: SceneNode }) {
  const say = useSay();
  const { reply } = useReply('GET /api/nodes/:id/alike', { id: node.id });
  const alike = reply?.alike.filter((one) => one.node.id !== node.id) ?? [];
  if (alike.length === 0) return null;
  const person = node.kind === 'official' || node.kind === 'lawyer';
  return (
    <section data-part="alike">
      <h2>{say(person ? GRAPH_TEXT.namesakes : GRAPH_TEXT.alike)}</h2>
      <ul className="edge-list">
        {alike.map(({ node: other, certain }) => (
          <li key={other.id}>
            <PageLink page="graph" query={{ node: other.id }}>
              <KindMark kind={other.kind} /> {other.label}
            </PageLink>{' '}
            <span className="muted">
              {person
                ? (other.properties['agency'] ?? other.properties['firm'])
                : say(certain ? GRAPH_TEXT.alikeCertain : GRAPH_TEXT.alikePossible)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
