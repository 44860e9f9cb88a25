import type { Bilingual } from '../../graph/model/span.ts';

export const ASK_TEXT = {
  title: { zh: '问这条线索', en: 'Ask this lead' },
  example: {
    zh: '例如：被告人的辩护人是谁？何时立案？判处多少罚金？',
    en: 'For example: who is the lawyer? When was it filed? How much is the fine?',
  },
  ask: { zh: '提问', en: 'Ask' },
  clear: { zh: '清除', en: 'Clear' },
  scope: {
    zh: '只依据本线索的文书作答，逐句附原文。问题与答复不保存，不作证据。',
    en: 'Answers come from the documents of this lead alone, with their words. Neither question nor answer is kept, and neither is evidence.',
  },
  asking: { zh: '正在查阅本线索的文书', en: 'Reading the documents of this lead' },
  modelText: { zh: '模型文字，非证据', en: 'model text, not evidence' },
  modelName: { zh: '模型 {id}', en: 'model {id}' },
  tokens: { zh: '词元 {prompt} + {completion}', en: '{prompt} + {completion} tokens' },
  found: { zh: '最相关的原文 {count} 处', en: '{count} most relevant passages' },
  notFound: { zh: '文书中没有', en: 'Not in the documents' },
  missing: { zh: '本线索的文书中未出现：{words}', en: 'Stands in no document of this lead: {words}' },
  nearest: { zh: '相近的原文，供核对：', en: 'Nearest passages, to check:' },
  searched: { zh: '已查 {count} 份文书', en: '{count} documents read' },
  left: { zh: '另有 {count} 份未查', en: '{count} more not read' },
  dropped: { zh: '{count} 句缺少原文支持，未显示', en: '{count} sentences without support are not shown' },
  lostQuotes: { zh: '{count} 处引文与原文不符，未采用', en: '{count} quotes that stand in no document are not used' },
  fallback: { zh: '{reason}，以下仅为原文检索结果。', en: '{reason}; what follows is found in the documents without it.' },
  answerQuote: { zh: '答问引文', en: 'Quoted in an answer' },
  passage: { zh: '原文', en: 'original' },
  retry: { zh: '重试', en: 'Try again' },
} as const satisfies Record<string, Bilingual>;
