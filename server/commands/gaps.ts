import { AppError } from '../../graph/model/errors.ts';
import type { Bilingual } from '../../graph/model/span.ts';
import { type GapOfDocument, type ListedGaps, listGaps } from '../casework/leads/gaps.ts';
import { presentGaps } from '../http/present/gap.ts';
import { type Language, print, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode, Perform } from './context.ts';

export interface GapsOptions {
  readonly indicator?: string;
  readonly jsonl?: boolean;
  readonly top?: string;
}

const NO_PAPER: Bilingual = { zh: '没有材料可以说明', en: 'no paper can tell' };
/** How many are read at a time. */
const STEP = 500;

/**
 * `jianwei gaps`: how much the last run could not tell, by indicator, and the papers that would tell most of it; `--jsonl` one line a document
 * and indicator. `--top` papers, or lines.
 */
export async function gaps(context: CommandContext, { indicator, jsonl = false, top }: GapsOptions): Promise<ExitCode> {
  const most = top === undefined ? null : Number(top);
  if (most !== null && (!Number.isInteger(most) || most < 1)) throw new AppError('invalid-input', `--top ${top}: 1, 2, 3 …`);
  const { language } = context.config;
  const asked = indicator === undefined ? {} : { indicator };
  return context.performStored(async (perform) => {
    const first = await perform(listGaps, { ...asked, limit: jsonl ? Math.min(STEP, most ?? STEP) : 1 });
    if (first.run === null) say(language === 'zh' ? '尚未挖掘：先运行 jianwei mine' : 'nothing was mined yet: run jianwei mine first');
    else if (!first.kept)
      say(
        language === 'zh'
          ? '上次挖掘由旧版进行，未留存：请重新运行 jianwei mine'
          : 'an older version mined last and kept none: run jianwei mine again',
      );
    else if (jsonl) await printLines(perform, asked, first, most ?? first.total);
    else print(gapsText(first, language, most ?? Number.POSITIVE_INFINITY));
    return 0;
  });
}

/** @throws AppError already-running where another run took the place of the one whose gaps are being read */
async function printLines(perform: Perform, asked: { readonly indicator?: string }, first: ListedGaps, most: number): Promise<void> {
  let page = first;
  for (let offset = 0; ; ) {
    for (const gap of page.gaps) print(gapLine(gap));
    offset += page.gaps.length;
    if (page.gaps.length === 0 || offset >= Math.min(most, first.total)) return;
    page = await perform(listGaps, { ...asked, offset, limit: Math.min(STEP, most - offset) });
    if (page.run?.id !== first.run?.id) throw new AppError('already-running', 'another run has ended meanwhile: ask again');
  }
}

/** One line for scripts; `document` is the path as loaded, as in the line of a lead, and null where the document is no longer there. */
function gapLine({ indicator, document, about, missing }: GapOfDocument): string {
  return JSON.stringify({ indicator, document: about?.path ?? null, id: document, number: about?.number ?? null, missing });
}

/** @param most how many of the facts with their papers, the most frequent first */
export function gapsText(listed: ListedGaps, language: Language, most: number): string {
  const zh = language === 'zh';
  const { total, byIndicator, byPaper } = presentGaps(listed, most);
  return [
    zh
      ? `不能判断 ${total} 项：所需事实没有载明或者不足以判断，不进入线索，不说明任何人有问题`
      : `${total} could not be told: the facts are not stated, or not enough to tell by; never a lead, and nothing about anybody`,
    ...(byIndicator.length > 0 ? [zh ? '按指标' : 'by indicator'] : []),
    ...byIndicator.map(({ indicator, title, count }) => `  ${count}  ${indicator} ${title[language]}`),
    ...(byPaper.length > 0
      ? [zh ? '可先调取的材料（项数、缺少的事实、材料、保管单位）' : 'papers to pull first (how many, fact, paper, office)']
      : []),
    ...byPaper.map(({ fact, paper, holder, count }) => {
      const told = paper === null ? NO_PAPER : paper;
      return `  ${count}  ${[fact, told, ...(holder === null ? [] : [holder])].map((words) => words[language]).join(' · ')}`;
    }),
  ].join('\n');
}
