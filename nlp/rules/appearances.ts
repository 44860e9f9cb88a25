import type { PartyRead } from './parties.ts';
import { isLikelyPersonName } from './person-names.ts';
import type { Reading } from './reading.ts';
import type { AgentRead } from './representatives.ts';
import type { Range, Sections } from './sections.ts';

const AGENT = /(?:委托诉讼代理人|委托代理人|诉讼代理人|指定辩护人|辩护人)(?:（[^（）]{1,12}）)?/g;
const LIST = /(?:[^，。；：、（）\n]{2,8}、){0,8}[^，。；：、（）\n]{2,8}/y;

/** Agents and defenders whom only the sentence about who appeared names: 被告人甲及其辩护人乙到庭参加诉讼. */
export function appearingAgents(
  reading: Reading,
  sections: Sections,
  parties: readonly PartyRead[],
): { agent: AgentRead; represents: readonly string[]; label: Range }[] {
  const { text } = reading;
  const found: { agent: AgentRead; represents: readonly string[]; label: Range }[] = [];
  AGENT.lastIndex = sections.opening.start;
  for (let match = AGENT.exec(text); match !== null && match.index < sections.opening.end; match = AGENT.exec(text)) {
    const sentenceStart = text.lastIndexOf('。', match.index) + 1;
    const sentenceEnd = text.indexOf('。', match.index);
    if (!/到庭|出庭|参加/.test(text.slice(match.index, sentenceEnd < 0 ? match.index + 200 : sentenceEnd))) continue;
    const clause = text.slice(Math.max(sentenceStart, sections.opening.start, text.lastIndexOf('，', match.index - 1) + 1), match.index);
    LIST.lastIndex = match.index + match[0].length;
    const list = LIST.exec(text)?.[0] ?? '';
    let at = match.index + match[0].length;
    for (const piece of list.split('、')) {
      const name = piece.replace(/(?:均|已|经|依法|准时|未|到庭|出庭|参加|与|和|及|因|分别|等|到本).*$/, '');
      if (isLikelyPersonName(name) && !parties.some((party) => party.name === name)) {
        const represents = parties.filter((party) => clause.includes(party.name)).map((party) => party.name);
        const last =
          represents.length > 0 ? represents : parties.length === 1 ? parties.map((party) => party.name) : byRole(clause, parties);
        found.push({
          agent: { name, at: { start: at, end: at + name.length }, kind: 'citizen', firm: null, firmAt: null },
          represents: last,
          label: { start: match.index, end: match.index + match[0].length },
        });
      }
      at += piece.length + 1;
    }
  }
  return found;
}

function byRole(clause: string, parties: readonly PartyRead[]): string[] {
  return parties.filter((party) => party.roles.some((role) => new RegExp(`(?:^|[^被])${role}`).test(clause))).map((party) => party.name);
}
