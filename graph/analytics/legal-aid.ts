/** Lawyers whom a legal-aid centre appointed: nobody chose them. */
import type { Dossier } from '../model/documents/dossier.ts';

/** The rest of an agent's entry: to the end of the sentence or line, at most so far. */
const ENTRY = 80;
const APPOINTED = /法律援助|援助中心|(?:指派|委派)的?/u;

/** True where the entry of the agent says that a legal-aid centre sent him (法律援助法 art. 25, 27, 28). */
export function isAppointed(dossier: Dossier, representative: number): boolean {
  const agent = dossier.record.representatives[representative];
  if (agent === undefined) return false;
  if (agent.kind === 'legal-aid') return true;
  return agent.spans.some(({ start, end }) => {
    const from = Math.max(dossier.document.range.start, start - ENTRY);
    const before =
      dossier
        .quote(from, start)
        .split(/[。；\n]/u)
        .at(-1) ?? '';
    const after = dossier.quote(end, Math.min(dossier.document.range.end, end + ENTRY)).split(/[。；\n]/u)[0] ?? '';
    return APPOINTED.test(after) || /(?:指派|法律援助)[^，、]{0,30}$/u.test(before);
  });
}
