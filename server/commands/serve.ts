import { createServer, type Server } from 'node:http';
import { AppError } from '../../graph/model/errors.ts';
import { environmentOf, type Services } from '../compose.ts';
import { createApp } from '../http/app.ts';
import { hostRule } from '../http/hosts.ts';
import { removeLeftovers, uploadsOf } from '../leftovers.ts';
import { serviceLog } from '../log.ts';
import { serviceMetrics } from '../metrics.ts';
import { print, say } from '../terminal.ts';
import { workerPool } from '../worker-pool.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { untilStopped } from './until-stopped.ts';

/** How many ports after a taken default are tried before any free one is taken. */
const NEXT_PORTS = 20;

/** `jianwei serve`: the pages and the API until the process is told to stop. */
export async function serve(context: CommandContext): Promise<ExitCode> {
  return context.withServices((services) => serveWith(context, services));
}

export async function serveWith(context: CommandContext, services: Services): Promise<ExitCode> {
  const zh = context.config.language === 'zh';
  await removeLeftovers(context.config, context.now());
  const queue = await services.queue();
  // An embedded queue is worked here; a shared one has workers of its own.
  const pool = workerPool({ processes: context.config.queue.startsWith('embedded:') ? 1 : 0, environment: environmentOf(context.config) });
  const log = serviceLog({ level: context.config.log, role: 'serve' });
  const metrics = serviceMetrics({ sampled: { store: services.store, queue } });
  const app = createApp({
    services,
    queue,
    log,
    metrics,
    now: context.now,
    uploads: uploadsOf(context.config),
    hosts: hostRule(context.config),
  });
  const { server, port } = await listen(() => createServer(app), context.config);
  if (context.config.port !== 0 && port !== context.config.port) {
    say(zh ? `端口 ${context.config.port} 已被占用，改用 ${port}` : `port ${context.config.port} is taken, using ${port}`);
  }
  print(zh ? `网页已就绪：http://${context.config.host}:${port}/` : `pages ready at http://${context.config.host}:${port}/`);
  await untilStopped();
  await pool.close();
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
  return 0;
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
