import { createServer, type Server } from 'node:http';
import { AppError } from '../../graph/model/errors.ts';
import { finishErasures } from '../casework/erasures/finish.ts';
import type { Casework } from '../casework/gate.ts';
import { keepHead } from '../casework/upkeep/anchor.ts';
import { clearLeftovers } from '../casework/upkeep/clear-leftovers.ts';
import { probe } from '../casework/upkeep/probe.ts';
import { takeSample } from '../casework/upkeep/sample.ts';
import { environmentOf } from '../config.ts';
import { createApp } from '../http/app.ts';
import { hostRule } from '../http/hosts.ts';
import { uploadsOf } from '../keeping/leftovers.ts';
import { type Log, serviceLog } from '../observe/log.ts';
import { serviceMetrics } from '../observe/metrics.ts';
import { workerPool } from '../process/worker-pool.ts';
import { print, say } from '../terminal/terminal.ts';
import type { CommandContext, ExitCode, Perform } from './context.ts';
import { readOn } from './read-on.ts';
import { untilStopped } from './until-stopped.ts';

/** How many ports after a taken default are tried before any free one is taken. */
const NEXT_PORTS = 20;

/** `jianwei serve`: the pages and the API until the process is told to stop. */
export async function serve(context: CommandContext): Promise<ExitCode> {
  return context.perform((perform, casework) => serveWith(context, perform, casework));
}

export async function serveWith(context: CommandContext, perform: Perform, casework: Casework): Promise<ExitCode> {
  const { config, now } = context;
  const zh = config.language === 'zh';
  await perform(clearLeftovers, {});
  // Wrong settings are told before anything is served.
  for (const service of ['store', 'queue'] as const) await perform(probe, { service });
  // An embedded queue is worked here; a shared one has workers of its own.
  const pool = workerPool({ processes: config.queue.startsWith('embedded:') ? 1 : 0, environment: environmentOf(config) });
  const log = serviceLog({ level: config.log, role: 'serve' });
  const metrics = serviceMetrics({ sample: () => perform(takeSample, {}) });
  const app = createApp({ casework, log, metrics, now, uploads: uploadsOf(config), hosts: hostRule(config) });
  const { server, port } = await listen(() => createServer(app), config);
  if (config.port !== 0 && port !== config.port) {
    say(zh ? `端口 ${config.port} 已被占用，改用 ${port}` : `port ${config.port} is taken, using ${port}`);
  }
  await keepHouse(perform, log);
  print(zh ? `网页已就绪：http://${config.host}:${port}/` : `pages ready at http://${config.host}:${port}/`);
  const stopReading = readOn(perform, log);
  await untilStopped();
  await stopReading();
  await pool.close();
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
  return 0;
}

/** Milliseconds between two times that the head of the ledger is kept outside of it. */
const ONE_DAY = 24 * 60 * 60 * 1000;

/** Now and daily: keeps the head of the ledger, and says it in the log, which may be kept elsewhere; ends erasures that were cut. */
async function keepHouse(perform: Perform, log: Log): Promise<void> {
  /** A copy that nobody may write to is served all the same, and what one cannot do keeps the other from nothing. */
  const attempt = async (otherwise: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.warn({ err: error }, otherwise);
    }
  };
  const keep = async (): Promise<void> => {
    await attempt('head not kept', async () => {
      const anchor = await perform(keepHead, {});
      if (anchor) log.info(anchor, 'head');
    });
    await attempt('originals of what was erased not removed', () => perform(finishErasures, {}));
  };
  await keep();
  setInterval(() => void keep(), ONE_DAY).unref();
}

async function listen(
  make: () => Server,
  { host, port: wanted }: { readonly host: string; readonly port: number },
): Promise<{ server: Server; port: number }> {
  const ports = wanted === 0 ? [0] : [...Array.from({ length: NEXT_PORTS }, (_, i) => wanted + i).filter((p) => p < 65536), 0];
  for (const port of ports) {
    const server = make();
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(true);
        else reject(error);
      });
      server.listen(port, host, () => resolve(false));
    });
    const address = server.address();
    if (!taken && address && typeof address === 'object') return { server, port: address.port };
  }
  throw new AppError('internal', 'no free port');
}
