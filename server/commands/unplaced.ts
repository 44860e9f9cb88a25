import type { z } from 'zod';
import { wordsOfField } from '../../graph/model/record/record-words.ts';
import { VERDICTS } from '../../graph/model/record/review.ts';
import type { UnplacedReply } from '../api/reading-schemas.ts';
import { listUnplaced } from '../casework/review/unplaced.ts';
import { presentUnplaced } from '../http/present/readings.ts';
import { type Language, print } from '../terminal/terminal.ts';
import type { ExitCode, Perform } from './context.ts';

type Unplaced = z.output<typeof UnplacedReply>['decisions'][number];

/** Decisions listed at a time. */
const PAGE = 500;

/** `jianwei review --unplaced`: decisions of people whose value the reader does not find any more. */
export async function unplaced(perform: Perform, language: Language, jsonl: boolean): Promise<ExitCode> {
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await perform(listUnplaced, { offset, limit: PAGE });
    total = page.total;
    if (offset === 0 && !jsonl) print(language === 'zh' ? `失去对应值的裁定 ${total} 项` : `${total} decisions without their value`);
    for (const decision of presentUnplaced(page).decisions) print(jsonl ? JSON.stringify(decision) : lineOf(decision, language));
  }
  return 0;
}

function lineOf({ listed, document, field, read, verdict, value, by, at }: Unplaced, language: Language): string {
  const where = listed?.number ?? listed?.path ?? document;
  const decided = [VERDICTS[verdict][language], value].filter((word) => word !== null).join(' ');
  return `  ${[where, wordsOfField(field)[language], read, decided, by, at.slice(0, 10)].join(' · ')}`;
}
