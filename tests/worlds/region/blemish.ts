import type { Party } from '../docket.ts';
import type { Draft } from '../draft.ts';
import type { Rng } from '../rng.ts';
import type { Setting } from './settings.ts';
import type { Suit } from './suits.ts';

const named = (party: Party, name: string): Party => ({ ...party, name, person: party.person && { ...party.person, name } });

/** Hides private names, as publishing courts do: 张某某, 张某1. */
export function maskParties(rng: Rng, suit: Suit, setting: Setting): void {
  const mask = (party: Party): Party => {
    if (party.company || !rng.chance(setting.masked)) return party;
    const name = `${party.name[0]}${rng.pick(['某', '某某', '某1', '某甲'])}`;
    return named(party, name);
  };
  suit.plaintiffs = suit.plaintiffs.map(mask);
  suit.defendants = suit.defendants.map(mask);
  const names = [...suit.plaintiffs, ...suit.defendants].map(({ name }) => name);
  // Two people of one case never share a mask.
  if (new Set(names).size < names.length) suit.defendants = suit.defendants.map((party) => named(party, `${party.name[0]}某2`));
}

/** Leaves out the day of filing, as many papers do. */
export function undate(rng: Rng, draft: Draft, setting: Setting): Draft {
  if (!rng.chance(setting.undated)) return draft;
  const body = draft.body.map((line) => line.replace(/本院于\d{4}年\d{1,2}月\d{1,2}日(立案|受理)/, '本院$1'));
  return { ...draft, body };
}
