import { LastBefore } from '../../text/last-before.ts';

/** Whether words only quote an earlier decision, which they uphold or quash. */
export type Quoting = 'upheld' | 'quashed' | null;

const NUMBERED = /[一二三四五六七八九十]{1,3}、/y;
const QUASHED_PART = /(?:缓刑|假释|宣告|部分|判决|裁定|项)(?:（[^（）]{1,20}）)?$/;
/** Behind a comma only what was to be served is quashed in so few words that the verdict can follow: 撤销假释，被告人…. */
const REVOKED = /撤销[^。；，\n]{0,60}(?:缓刑|假释)的?(?:宣告|部分|裁定)?，$/;
/** What the words of QUASHED_PART and their note may take. */
const LONGEST_TAIL = 24;
const LONGEST_REVOKED = 80;

type Mark = '\n' | '。' | '；' | '撤销' | '维持' | '驳回';

/** Whether the items of an operative part only quote an earlier decision; asked for places in rising order. */
export class QuotingItems {
  readonly #words: string;
  readonly #marks: Readonly<Record<Mark, LastBefore>>;

  constructor(words: string) {
    const last = (mark: Mark) => new LastBefore(words, mark);
    this.#words = words;
    this.#marks = {
      '\n': last('\n'),
      '。': last('。'),
      '；': last('；'),
      撤销: last('撤销'),
      维持: last('维持'),
      驳回: last('驳回'),
    };
  }

  /** What the item that holds `place` does with the decision that it quotes; null where it quotes none. */
  quotedAt(place: number): Quoting {
    const last = (mark: Mark) => this.#marks[mark].at(place);
    const sentence = Math.max(last('\n'), last('。'));
    const semicolon = last('；');
    NUMBERED.lastIndex = semicolon + 1;
    const item = semicolon > sentence && NUMBERED.test(this.#words) && NUMBERED.lastIndex <= place ? semicolon : sentence;
    const mark = this.#words[place - 1];
    if (mark === '；' && this.#quashesAPart(item + 1, place - 1)) return null;
    if (mark === '，' && REVOKED.test(this.#words.slice(Math.max(item + 1, place - LONGEST_REVOKED), place))) return null;
    if (last('撤销') > item) return 'quashed';
    return Math.max(last('维持'), last('驳回')) > item ? 'upheld' : null;
  }

  /** 撤销某判决的缓刑部分；被告人甲犯某罪，判处: behind the quashed part the verdict begins anew. */
  #quashesAPart(item: number, end: number): boolean {
    const words = this.#words;
    const tail = QUASHED_PART.exec(words.slice(Math.max(item, end - LONGEST_TAIL), end));
    if (!tail) return false;
    const part = words.slice(Math.max(item, words.lastIndexOf('；', end - 1) + 1), end - tail[0].length);
    return part.includes('撤销');
  }
}
