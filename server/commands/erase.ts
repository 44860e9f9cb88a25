import type { LegalDocument } from '../../graph/model/entity.ts';
import { AppError } from '../../graph/model/errors.ts';
import { ERASURE_STATES } from '../../graph/model/keeping/erasure.ts';
import { approveErasure } from '../casework/erasures/approve.ts';
import { listErasures } from '../casework/erasures/list.ts';
import { repeatErasures } from '../casework/erasures/repeat.ts';
import { requestErasure } from '../casework/erasures/request.ts';
import { withdrawErasure } from '../casework/erasures/withdraw.ts';
import { type Language, print, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

export interface EraseOptions {
  readonly number?: readonly string[];
  readonly reason?: string;
  readonly authority?: string;
  readonly by?: string;
}

type Action = (context: CommandContext, what: readonly string[], options: EraseOptions) => Promise<ExitCode>;

export const ERASE_ACTIONS: Readonly<Record<string, Action>> = { request, list, approve, withdraw, repeat };

/**
 * `jianwei erase request|list|approve|withdraw|repeat`: what the law asks to be deleted goes for good, when a second person has approved.
 * @throws AppError invalid-input for an unknown action
 */
export async function erase(context: CommandContext, action: string, what: readonly string[], options: EraseOptions): Promise<ExitCode> {
  const act = Object.hasOwn(ERASE_ACTIONS, action) ? ERASE_ACTIONS[action] : undefined;
  if (!act) throw new AppError('invalid-input', `erase ${action}: known are ${Object.keys(ERASE_ACTIONS).join(' ')}`);
  return act(context, what, options);
}

async function request(context: CommandContext, what: readonly string[], options: EraseOptions): Promise<ExitCode> {
  const { language } = context.config;
  const { number = [], reason = '', authority = '', by = '' } = options;
  const asked = { documents: [...what], numbers: [...number], reason, authority, by };
  return context.performStored(async (perform) => {
    const { request: made, documents } = await perform(requestErasure, asked);
    for (const document of documents) say(`  ${documentLine(document)}`);
    print(
      language === 'zh'
        ? `${made.id}：申请删除文书 ${documents.length} 份；须由另一人批准：jianwei erase approve ${made.id} --by 姓名`
        : `${made.id}: ${documents.length} documents to be erased; another person has to approve: jianwei erase approve ${made.id} --by NAME`,
    );
    return 0;
  });
}

async function list(context: CommandContext): Promise<ExitCode> {
  const { language } = context.config;
  return context.performStored(async (perform) => {
    for (const { id, state, documents, requestedBy, requestedAt, reason, authority } of await perform(listErasures, {})) {
      const count = language === 'zh' ? `文书 ${documents.length} 份` : `${documents.length} documents`;
      print(`${id}  ${ERASURE_STATES[state][language]}  ${count}  ${requestedBy}  ${requestedAt.slice(0, 10)}  ${reason}  ${authority}`);
    }
    return 0;
  });
}

async function approve(context: CommandContext, what: readonly string[], { by = '' }: EraseOptions): Promise<ExitCode> {
  const { language } = context.config;
  return context.performStored(async (perform) => {
    const { documents, texts, blanked, leads, orphaned } = await perform(approveErasure, { request: theOne(what), by });
    print(
      language === 'zh'
        ? `已删除文书 ${documents} 份（全文 ${texts} 件，遮去局部 ${blanked} 件），撤下引用它的线索 ${leads} 条`
        : `erased ${documents} documents (${texts} whole texts, ${blanked} in part), withdrew ${leads} leads that quoted them`,
    );
    if (orphaned > 0) say(orphanedText(orphaned, language));
    say(afterwards(leads, language));
    return 0;
  });
}

async function withdraw(context: CommandContext, what: readonly string[], { by = '' }: EraseOptions): Promise<ExitCode> {
  return context.performStored(async (perform) => {
    await perform(withdrawErasure, { request: theOne(what), by });
    print(context.config.language === 'zh' ? '已撤回' : 'withdrawn');
    return 0;
  });
}

async function repeat(context: CommandContext, what: readonly string[]): Promise<ExitCode> {
  return context.performStored(async (perform) => {
    const { orders, documents } = await perform(repeatErasures, { files: [...what] });
    print(
      context.config.language === 'zh'
        ? `属于本台账的删除 ${orders} 项，重新删除文书 ${documents} 份`
        : `${orders} erasures of this ledger, ${documents} documents erased again`,
    );
    return 0;
  });
}

/** @throws AppError invalid-input */
function theOne(what: readonly string[]): string {
  const [id, ...others] = what;
  if (id === undefined || others.length > 0) throw new AppError('invalid-input', 'name one request: jianwei erase list');
  return id;
}

const documentLine = ({ id, number, court, date, path }: LegalDocument): string =>
  [id, number, court, date, path].filter(Boolean).join('  ');

function orphanedText(texts: number, language: Language): string {
  return language === 'zh'
    ? `同一原件中的其他文本 ${texts} 件保留，原件已一并移除`
    : `${texts} other texts of the same originals stay; the originals are gone`;
}

function afterwards(leads: number, language: Language): string {
  const mine = language === 'zh' ? '；运行 jianwei mine 重新计算线索' : '; run jianwei mine for the leads of what is left';
  const copies =
    language === 'zh'
      ? '备份与导出的副本不受影响：请将数据目录中的 erasures.jsonl 与备份一同保存，恢复时自动重新删除'
      : 'copies in backups and exports are not reached: keep erasures.jsonl of the data folder with the backups, and restore erases again';
  return leads > 0 ? copies + mine : copies;
}
