import { AppError } from '../../graph/model/errors.ts';
import { clearLeftovers } from '../casework/upkeep/clear-leftovers.ts';
import { probe } from '../casework/upkeep/probe.ts';
import { environmentOf } from '../config.ts';
import { workerPool } from '../process/worker-pool.ts';
import { say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { untilStopped } from './until-stopped.ts';

const MOST_PROCESSES = 256;

/** `jianwei worker`: takes jobs from the queue in so many processes until it is told to stop; what is at hand is ended first. */
export async function worker(context: CommandContext, options: { processes?: string; port?: string }): Promise<ExitCode> {
  const { config } = context;
  const processes = Number(options.processes ?? 1);
  if (!Number.isInteger(processes) || processes < 1 || processes > MOST_PROCESSES)
    throw new AppError('invalid-input', `--processes ${options.processes}: 1 to ${MOST_PROCESSES}`);
  const port = options.port === undefined ? null : Number(options.port);
  if (port !== null && !(Number.isInteger(port) && port > 0 && port + processes <= 65_536))
    throw new AppError('invalid-input', `--port ${options.port}: the first of ${processes} ports`);
  await context.perform(async (perform) => {
    // Wrong settings are told here, once, instead of by every worker again and again.
    for (const service of ['store', 'queue'] as const) await perform(probe, { service });
    await perform(clearLeftovers, {});
  });
  const pool = workerPool({ processes, ...(port !== null && { port }), environment: environmentOf(config) });
  say(config.language === 'zh' ? `${processes} 个工作进程已启动，Ctrl-C 停止` : `${processes} worker processes started, Ctrl-C stops them`);
  await untilStopped();
  await pool.close();
  return 0;
}
