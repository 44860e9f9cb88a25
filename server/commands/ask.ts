import { ERROR_CODES } from '../../graph/model/errors.ts';
import type { Bilingual } from '../../graph/model/span.ts';
import type { AnswerQuote, LeadAnswer } from '../ask/ask-lead.ts';
import { askLead } from '../casework/leads/ask.ts';
import { type Language, print } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { whichLead } from './which-lead.ts';

const WORDS = {
  notFound: { zh: '文书中没有', en: 'Not in the documents' },
  missing: { zh: '未出现', en: 'stands nowhere' },
  modelText: { zh: '模型文字，非证据', en: 'model text, not evidence' },
  passages: { zh: '文书原文', en: 'Passages of the documents' },
  nearest: { zh: '相近的原文', en: 'Nearest passages' },
  searched: { zh: '已查文书', en: 'documents searched' },
  left: { zh: '未查', en: 'not searched' },
  dropped: { zh: '未显示：无原文支持的句子', en: 'not shown: sentences without support' },
  lostQuotes: { zh: '与原文不符的引文', en: 'quotes that stand nowhere' },
  tokens: { zh: '词元', en: 'tokens' },
} as const satisfies Record<string, Bilingual>;

/** `jianwei ask LEAD "question"`: an answer out of the documents of one lead. Exit code 1 where they do not say it. */
export async function ask(context: CommandContext, which: string, question: string): Promise<ExitCode> {
  return context.performStored(async (perform) => {
    const { language } = context.config;
    const lead = await whichLead(perform, which, language);
    const answer = await perform(askLead, { lead: lead.id, question });
    print(answerText(answer, language));
    return answer.found ? 0 : 1;
  });
}

/** The answer as plain text, lines separated by \n. */
export function answerText({ found, missing, sentences, passages, documents, model }: LeadAnswer, language: Language): string {
  const say = (key: keyof typeof WORDS): string => WORDS[key][language];
  const lines: string[] = [];
  if (!found) lines.push(`${say('notFound')}${missing.length > 0 ? ` (${say('missing')}: ${missing.map(oneLine).join(' · ')})` : ''}`);
  if (sentences.length > 0) {
    lines.push(`[${say('modelText')} · ${model?.id ?? ''}]`);
    for (const { text, quotes } of sentences) lines.push(text, ...quotes.map(quoteLine));
  } else if (passages.length > 0) {
    lines.push(`${say(found ? 'passages' : 'nearest')}:`, ...passages.map(quoteLine));
  }
  lines.push('', `${say('searched')} ${documents.searched}${documents.left > 0 ? ` · ${say('left')} ${documents.left}` : ''}`);
  if (model) {
    const { id, dropped, tokens, failed } = model;
    const spent = tokens === null ? '' : ` · ${say('tokens')} ${tokens.prompt} + ${tokens.completion}`;
    const lost = `${say('dropped')} ${dropped.sentences} · ${say('lostQuotes')} ${dropped.quotes}`;
    lines.push(failed === null ? `${id}: ${lost}${spent}` : `${id}: ${ERROR_CODES[failed].say[language]}`);
  }
  return lines.join('\n');
}

function quoteLine({ number, path, start, end, quote }: AnswerQuote): string {
  return `  「${oneLine(quote)}」 ${number === null ? '' : `${number} · `}${oneLine(path)} [${start}, ${end})`;
}

/** Documents may hold line breaks, and characters that would steer a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}
