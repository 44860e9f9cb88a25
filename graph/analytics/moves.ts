/** Judges whose name left one court and came to another. */

import type { Dossier } from '../model/documents/dossier.ts';
import type { NodeId } from '../model/entity.ts';
import { withoutProvince } from '../model/names/agency-names.ts';
import { nameKey } from '../model/names/name-key.ts';
import { compareText } from '../model/order.ts';
import { leadingJudge } from './case-facts.ts';
import { append } from './groups/gather.ts';
import type { Meeting } from './pairs/meeting.ts';
import { figureCourtStay, type Stay, stayBetween } from './seats.ts';

/** One name at two courts, whose days fit one person who moved. That they are one person nothing but the name says. */
export interface Move {
  readonly name: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly fromCourt: string;
  readonly toCourt: string;
  readonly stay: Stay & { readonly firstAfter: string };
  /** Quarter in which the name first signs at the later court: four times the year plus 0..3. */
  readonly quarter: number;
}

interface Post {
  readonly node: NodeId;
  readonly court: string;
}

/**
 * Every pair of courts between which a leading judge's name moved. Officials are known by name and court, so that a move between divisions
 * of one court cannot be told: papers do not print the division.
 */
export function findMoves(meetings: readonly Meeting[]): Move[] {
  const posts = postsByName(meetings);
  const stays = figureCourtStay(meetings.flatMap((m) => m.dossiers));
  return [...posts]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([name, own]) =>
      own.flatMap((from) =>
        own.flatMap((to): Move[] => {
          if (withoutProvince(from.court) === withoutProvince(to.court)) return [];
          const stay = stayBetween(stays.get(from.node) ?? [], stays.get(to.node) ?? []);
          if (stay === null || stay.firstAfter === null) return [];
          const { firstAfter } = stay;
          const quarter = Number(firstAfter.slice(0, 4)) * 4 + Math.floor((Number(firstAfter.slice(5, 7)) - 1) / 3);
          return [{ name, from: from.node, to: to.node, fromCourt: from.court, toCourt: to.court, stay: { ...stay, firstAfter }, quarter }];
        }),
      ),
    );
}

/** Courts at which each name leads cases; masked names lead nothing (`Meeting.official`). */
function postsByName(meetings: readonly Meeting[]): Map<string, Post[]> {
  const known = new Set<NodeId>();
  const posts = new Map<string, Post[]>();
  for (const { official, dossiers, court } of meetings) {
    if (official === null || known.has(official)) continue;
    const name = nameOf(official, dossiers);
    if (name === null) continue;
    known.add(official);
    append(posts, nameKey(name), { node: official, court });
  }
  return posts;
}

function nameOf(official: NodeId, dossiers: readonly Dossier[]): string | null {
  for (const dossier of dossiers) {
    const judge = leadingJudge(dossier);
    if (judge?.node === official) return dossier.record.officials[judge.index]?.name ?? null;
  }
  return null;
}
