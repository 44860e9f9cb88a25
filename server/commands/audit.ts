import { AppError } from '../../graph/model/errors.ts';
import { relationTerm } from '../../graph/model/glossary.ts';
import type { Audit, AuditedRelation } from '../../graph/model/leads/audit.ts';
import type { Coverage, CoverageSummary } from '../../graph/model/leads/coverage.ts';
import { auditStatistics } from '../casework/figures/audit.ts';
import { DEFAULT_COPIES } from '../mining/auditing.ts';
import { type Language, print, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';

/** `jianwei audit`: the statistics on copies of the data in which no pair can be; exit code 1 when a copy shows one. */
export async function auditCommand(
  context: CommandContext,
  options: { copies?: string; seed?: string; jsonl?: boolean },
): Promise<ExitCode> {
  const copies = options.copies === undefined ? DEFAULT_COPIES : Number(options.copies);
  if (!Number.isInteger(copies) || copies < 1 || copies > 1000) throw new AppError('invalid-input', `--copies ${options.copies}: 1 … 1000`);
  const seed = options.seed === undefined ? 1 : Number(options.seed);
  if (!Number.isInteger(seed)) throw new AppError('invalid-input', `--seed ${options.seed}: 0, 1, 2 …`);
  const { language } = context.config;
  return context.perform(async (perform) => {
    const { audit, coverage, kept } = await perform(auditStatistics, { copies, seed });
    if (options.jsonl) for (const relation of audit.relations) print(JSON.stringify({ type: 'relation', ...relation }));
    else print(auditText(audit, language));
    if (options.jsonl) for (const docket of coverage.worst) print(JSON.stringify({ type: 'docket', ...docket }));
    else print(coverageText(coverage, language));
    if (!kept)
      say(
        language === 'zh'
          ? '尚未挖掘，审计结果没有保存：先运行 jianwei mine'
          : 'nothing was mined yet, the audit is not kept: run jianwei mine',
      );
    return audit.relations.every((r) => r.passed) ? 0 : 1;
  });
}

export function auditText(audit: Audit, language: Language): string {
  const head =
    language === 'zh'
      ? `置换审计：文书 ${audit.documents} 份，层内打乱法官等人员标签 ${audit.copies} 次（种子 ${audit.seed}，错误发现率 ${audit.fdr}）`
      : `permutation audit: ${audit.documents} documents, officials permuted inside strata ${audit.copies} times (seed ${audit.seed}, rate ${audit.fdr})`;
  if (audit.relations.length === 0) return `${head}\n${language === 'zh' ? '没有可审计的关系' : 'no relation to audit'}`;
  return [head, ...audit.relations.map((r) => relationText(r, language))].join('\n');
}

function relationText(r: AuditedRelation, language: Language): string {
  const scatters = r.permutedScatter.map((tau) => tau.toFixed(2)).join(' ');
  const counts = r.permutedStanding.join(' ');
  return language === 'zh'
    ? `${relationTerm(r.relation).zh}：检验 ${r.tested} 对；离散 实际 ${r.scatter.toFixed(2)}，置换 ${scatters}（${r.scatterBar === null ? '配对太少，不作判断' : `应不高于 ${r.scatterBar.toFixed(2)}`}）；成立 实际 ${r.standing} 对，置换 ${counts}；${r.passed ? '通过' : '未通过'}`
    : `${relationTerm(r.relation).en}: ${r.tested} pairs tested; scatter real ${r.scatter.toFixed(2)}, permuted ${scatters} (${r.scatterBar === null ? 'too few pairs to judge' : `at most ${r.scatterBar.toFixed(2)}`}); standing real ${r.standing}, permuted ${counts}; ${r.passed ? 'passed' : 'NOT passed'}`;
}

export function coverageText({ dockets, thin, open, worst }: CoverageSummary, language: Language): string {
  const head =
    language === 'zh'
      ? `公开程度：${dockets} 组（法院、年度、案号类型），其中 ${thin} 组文书不足、不作比较，${open} 组因案号隐去无法估计；最低的 ${worst.length} 组：`
      : `coverage: ${dockets} dockets (court, year, class of number), ${thin} of them too thin to be compared, ${open} left open by masked numbers; the ${worst.length} lowest:`;
  return [head, ...worst.map((c) => docketText(c, language))].join('\n');
}

function docketText({ court, year, docket, seen, expected, thin }: Coverage, language: Language): string {
  if (expected === null) return `  ${court} ${year} ${docket}`;
  const { cases, low, high } = expected;
  return language === 'zh'
    ? `  ${court} ${year} ${docket}：已见 ${seen}，应有约 ${cases}（95% 区间 ${low}–${high}）${thin ? '，文书不足，不作比较' : ''}`
    : `  ${court} ${year} ${docket}: ${seen} seen of about ${cases} (95 % interval ${low}–${high})${thin ? ', too thin to be compared' : ''}`;
}
