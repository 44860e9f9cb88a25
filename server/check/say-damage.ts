import { DAMAGE, type Damage } from '../../graph/model/keeping/damage.ts';
import type { Language } from '../terminal/terminal.ts';

/** One line a kind: its code, what is wrong, how often, and where first. */
export function sayDamage({ code, count, examples }: Damage, language: Language): string {
  const where = examples.length === 0 ? '' : `: ${examples.join(language === 'zh' ? '；' : '; ')}${count > examples.length ? ' …' : ''}`;
  return `${code} · ${DAMAGE[code][language]} · ${count}${where}`;
}
