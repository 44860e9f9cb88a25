import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobQueue } from '../../ingestion/queue/port.ts';
import { LOCAL } from '../../server/casework/actor.ts';
import { compose, type Services } from '../../server/casework/compose.ts';
import { takeSample } from '../../server/casework/upkeep/sample.ts';
import { readConfig } from '../../server/config.ts';
import { createApp } from '../../server/http/app.ts';
import { type HostRule, hostRule } from '../../server/http/hosts.ts';
import { serviceLog } from '../../server/observe/log.ts';
import { serviceMetrics } from '../../server/observe/metrics.ts';
import { aCasework } from './a-casework.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface AppServer {
  readonly services: Services;
  readonly queue: JobQueue;
  /** Folder under which uploads are received. */
  readonly uploads: string;
  readonly base: string;
  /** Asks with exactly these headers, `host` included, which `fetch` would set by itself. */
  ask(method: string, path: string, headers?: Readonly<Record<string, string>>, body?: string | Uint8Array): Promise<Answer>;
  close(): Promise<void>;
}

/** The application as `jianwei serve` makes it, on an empty folder of its own and a free port of the loopback; no worker runs. */
export async function anAppServer(
  now: () => Date = () => new Date('2024-05-06T07:08:09Z'),
  hosts: HostRule = hostRule({ host: '127.0.0.1', allowedHosts: [] }),
): Promise<AppServer> {
  const data = mkdtempSync(join(tmpdir(), 'jianwei-app-'));
  const services = await compose(readConfig({ JIANWEI_DATA: data }));
  const queue = await services.queue();
  const casework = aCasework(services, { data, now });
  const log = serviceLog({ level: 'silent', role: 'serve' });
  const metrics = serviceMetrics({ sample: () => casework.perform(LOCAL, takeSample, {}) });
  const uploads = join(data, 'uploads');
  const server = createServer(createApp({ casework, log, metrics, now, uploads, hosts }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ services, queue, uploads, base: `http://127.0.0.1:${port}` },
    ask: (method, path, headers = {}, body) =>
      new Promise((resolve, reject) => {
        const asked = send({ port, host: '127.0.0.1', method, path, headers }, (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => {
            text += part;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
        });
        asked.on('error', reject);
        asked.end(body);
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await services.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
