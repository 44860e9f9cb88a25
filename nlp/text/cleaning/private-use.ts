import { type Draft, Edits } from '../edits.ts';
import { matchesOf } from '../matches.ts';
import { LOST } from './entities.ts';

/**
 * Private-use characters have no meaning of their own. One behind the end of a sentence stands for a line break;
 * any other is a character that was lost.
 */
export function readPrivateUse(draft: Draft): Draft {
  const edits = new Edits();
  for (const match of matchesOf(/[\uE000-\uF8FF]+([?？]{0,3})/g, draft.text)) {
    const before = draft.text[match.index - 1] ?? '\n';
    const end = match.index + match[0].length;
    // Question marks behind it are the rest of the same bytes read in the wrong encoding.
    const isBreak = match[1] !== '' || '。；：;:？！?!\n'.includes(before) || end === draft.text.length;
    edits.replace(match.index, end, isBreak ? '\n' : LOST.repeat(match[0].length));
  }
  return edits.apply(draft);
}
