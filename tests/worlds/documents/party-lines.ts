import { plainDate } from '../calendar.ts';
import type { Party } from '../docket.ts';
import type { Lawyer } from '../draft.ts';
import { LEGAL_SERVICE_OFFICE } from '../places.ts';
import type { Rng } from '../rng.ts';

/** The header lines of one party: 原告：…, then the head of a company. */
export function partyLines(rng: Rng, role: string, party: Party, colon = '：'): string[] {
  if (party.company) {
    const bank = party.name.includes('银行');
    return [
      `${role}${colon}${party.name}，住所地${party.address}。`,
      `${bank ? '负责人' : '法定代表人'}${colon}${party.principal}，${bank ? '该行行长' : ['总经理', '执行董事', '董事长', '该公司经理'][party.name.length % 4]!}。`,
    ];
  }
  const person = party.person!;
  const job = ['', '农民，', '居民，', '个体工商户，', ''][Number(person.born.slice(8)) % 5]!;
  return [
    `${role}${colon}${person.name}，${person.sex}，${plainDate(person.born)}${rng.pick(['出生', '生'])}，汉族，${job}住${party.address}。`,
  ];
}

/** The agents of one side, either a line each or joined before their common firm, as real headings do. */
export function agentLines(title: string, lawyers: readonly Lawyer[], colon = '：'): string[] {
  const [first, second] = lawyers;
  if (first && second && first.firm === second.firm) return [`${title}${colon}${first.name}、${second.name}，${first.firm}律师。`];
  return lawyers.map(
    (agent) => `${title}${colon}${agent.name}，${agent.firm}${agent.firm === LEGAL_SERVICE_OFFICE ? '法律工作者' : '律师'}。`,
  );
}

/** 张三、李四 for a list of parties. */
export const joinNames = (parties: readonly { readonly name: string }[]): string => parties.map((party) => party.name).join('、');
