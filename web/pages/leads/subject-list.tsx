import { nodeKindLabel, roleLabel } from '../../labels.ts';
import { useSay } from '../../language.ts';
import { PageLink } from '../../parts/page-link.tsx';
import { CARD_TEXT } from '../../text/card.ts';
import type { LeadReply } from './gather.ts';

/** The people and units whose conduct in the named cases is to be looked at; each opens in the graph. */
export function SubjectList({ lead }: { readonly lead: LeadReply }) {
  const say = useSay();
  if (lead.subjects.length === 0) return null;
  return (
    <section>
      <h2>{say(CARD_TEXT.subjects)}</h2>
      <ul className="subjects">
        {lead.subjects.map((subject) => (
          <li key={subject.node}>
            <PageLink page="graph" query={{ node: subject.node }}>
              {subject.name}
            </PageLink>
            <span className="muted">
              {[say(subject.role === null ? nodeKindLabel(subject.kind) : roleLabel(subject.role)), subject.agency, subject.firm]
                .filter((part) => part !== null && part !== subject.name)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
