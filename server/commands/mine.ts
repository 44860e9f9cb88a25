import { PLANNED } from '../../graph/analytics/evidence/scatter.ts';
import { SHARED_POLICY } from '../../graph/conduct/shared-policy.ts';
import { AppError } from '../../graph/model/errors.ts';
import { relationTerm, TIERS, type Tier } from '../../graph/model/glossary.ts';
import type { Run } from '../../graph/model/leads/lead.ts';
import { LEAD_CHANGES, type LeadChangeKind } from '../../graph/model/leads/lead-change.ts';
import { isIsoDate } from '../../graph/model/time.ts';
import { listChangedLeads } from '../casework/leads/changes.ts';
import { mineAsKnown } from '../casework/runs/as-known.ts';
import { mine } from '../casework/runs/mine.ts';
import { DEFAULT_FDR } from '../mining/mining.ts';
import { type Language, print, progressPrinter, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { changesText, leadText } from './leads.ts';

export interface MineOptions {
  readonly asOf?: string;
  readonly fdr?: string;
  readonly keepCalibration?: boolean;
  readonly knownAt?: string;
  readonly standing?: boolean;
}

/** Changes of each kind that are printed. */
const MOST_CHANGES = 10;

/**
 * `jianwei mine`: runs the indicators, fuses and ranks; exit code 1 when an indicator failed. Ctrl-C ends the process where it is, for the
 * indicators run without a pause in which it could be heard; leads are saved in one transaction, so that the last ones stay. `--known-at` runs over
 * what was known then, prints its leads and keeps nothing.
 */
export async function mineCommand(context: CommandContext, options: MineOptions): Promise<ExitCode> {
  const { knownAt, keepCalibration = false, standing = false } = options;
  const asOf = options.asOf ?? (knownAt ?? context.now().toISOString()).slice(0, 10);
  if (!isIsoDate(asOf)) throw new AppError('invalid-input', `--as-of ${asOf}: YYYY-MM-DD`);
  const fdr = options.fdr === undefined ? DEFAULT_FDR : Number(options.fdr);
  if (!(fdr > 0 && fdr < 1)) throw new AppError('invalid-input', `--fdr ${options.fdr}: 0 < Q < 1`);
  const { language } = context.config;
  if (knownAt !== undefined && keepCalibration) throw new AppError('invalid-input', '--known-at: not with --keep-calibration');
  if (knownAt !== undefined && standing) throw new AppError('invalid-input', '--known-at: not with --standing');
  const withStore = knownAt === undefined ? context.perform : context.performStored;
  return withStore(async (perform) => {
    const progress = progressPrinter(
      (share: number) => shareText(share, language),
      () => context.now().getTime(),
    );
    progress.show(0);
    const doing = { onNews: progress.show };
    const known = knownAt === undefined ? null : await perform(mineAsKnown, { knownAt, asOf, fdr }, doing).finally(progress.end);
    const run = known?.run ?? (await perform(mine, { asOf, fdr, keepCalibration, standing }, doing).finally(progress.end));
    print(runText(run, language));
    print(numbersText(run, language));
    if (run.standing === false) print(besideText(run, language));
    else if (!known) {
      for (const kind of Object.keys(LEAD_CHANGES) as LeadChangeKind[]) {
        const { total, changes } = await perform(listChangedLeads, { kind, limit: MOST_CHANGES });
        print(changesText(kind, total, changes, language));
      }
    }
    if (known) {
      const { commit, head, leads } = known;
      say(
        language === 'zh'
          ? `按 ${knownAt} 所知：台账 ${head} 次提交中的前 ${commit} 次；未作留存`
          : `as known at ${knownAt}: ${commit} of ${head} commits; nothing is kept`,
      );
      for (const lead of leads) print(leadText(lead, language));
    }
    const failed = run.outcomes.filter((o) => o.status === 'failed');
    for (const f of failed) say(`${f.indicator}: ${f.message ?? ''}`);
    return failed.length === 0 ? 0 : 1;
  });
}

/** How far a run is. */
export function shareText(share: number, language: Language): string {
  const percent = `${Math.floor(share * 100)} %`;
  return language === 'zh' ? `挖掘 ${percent} · 按 Ctrl-C 停止，原有线索保留` : `mining ${percent} · Ctrl-C stops, the last leads stay`;
}

export function runText(run: Run, language: Language): string {
  const tiers = (Object.keys(TIERS) as Tier[]).map((t) => `${TIERS[t].mark} ${TIERS[t][language]} ${run.leadsByTier[t]}`).join('  ');
  const found = run.outcomes.filter((o) => o.findings > 0).map((o) => `${o.indicator} ${o.findings}`);
  const gaps = run.outcomes.reduce((sum, o) => sum + o.gaps, 0);
  const seconds = (run.milliseconds / 1000).toFixed(1);
  return language === 'zh'
    ? `挖掘完成：文书 ${run.documents} 份，用时 ${seconds} 秒；线索 ${tiers}\n指标发现：${found.join('，') || '无'}；资料不足、无法判断 ${gaps} 项（不进入线索）`
    : `mined ${run.documents} documents in ${seconds} s; leads ${tiers}\nfindings: ${found.join(', ') || 'none'}; ${gaps} could not be told for want of facts (never a lead)`;
}

/** What is to be known of a run that changed nothing. */
function besideText({ id }: Run, language: Language): string {
  return language === 'zh'
    ? `此次为假设运行 ${id}，另行留存，未更新线索：查看 jianwei leads --run ${id}；使其成为现行结果 jianwei mine … --standing`
    : `this run, ${id}, stands beside and updated no lead: see it with jianwei leads --run ${id}; make it stand with jianwei mine … --standing`;
}

/** The numbers that a run rests on: the yardstick of the statistics, the policy of each indicator, and the numbers that they share. */
export function numbersText(run: Pick<Run, 'calibration' | 'outcomes'>, language: Language): string {
  const zh = language === 'zh';
  const relations = Object.entries(run.calibration?.relations ?? {}).map(([relation, { scatter, share }]) => {
    const tau = `τ ${scatter.assignment.tau} / ${scatter.outcome.tau} / ${scatter.late.tau}`;
    const planned =
      scatter.assignment.tau > PLANNED
        ? zh
          ? '；按分工分案，分案不作证据'
          : '; cases are dealt out by plan, assignment is no evidence'
        : '';
    return zh
      ? `${relationTerm(relation).zh}：${tau}（分案、结果、后聘），超出偶然的比例 ${share.toPrecision(2)}${planned}`
      : `${relationTerm(relation).en}: ${tau} (assignment, results, late counsel), share beyond chance ${share.toPrecision(2)}${planned}`;
  });
  const policies = run.outcomes.flatMap(({ indicator, policy = {} }) => {
    const numbers = Object.entries(policy).map(([name, value]) => `${name}=${Number(value.toPrecision(4))}`);
    return numbers.length === 0 ? [] : [`  ${indicator} ${numbers.join(' ')}`];
  });
  const shared = Object.entries(SHARED_POLICY).map(([name, { value }]) => `${name}=${Number(value.toPrecision(4))}`);
  const id = run.calibration?.id ?? '-';
  return [
    zh ? `校准 ${id}` : `calibration ${id}`,
    ...relations.map((r) => `  ${r}`),
    zh ? '指标参数' : 'policy of indicators',
    ...policies,
    zh ? '通用参数' : 'policy that they share',
    `  ${shared.join(' ')}`,
  ].join('\n');
}
