import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openQueue } from '../../../ingestion/queue/open.ts';
import { jobResult } from '../../support/job-result.ts';
import { aLoad, SHORT_POLICY } from '../../support/queued-jobs.ts';
import { startWorker } from '../../support/worker-process.ts';
import { type RedisServer, redisServer } from '../redis-server.ts';
import { freePort } from '../servers.ts';

const PASSWORD = 'right/&密码';

/** What opening a queue at the address fails with. */
async function refusal(address: string): Promise<unknown> {
  const opened = await openQueue(address, SHORT_POLICY).catch((error: unknown) => error);
  if (!(opened instanceof Error)) throw new Error(`${address} was opened`);
  return opened;
}

describe.skipIf(!inject('redis'))('access to Redis', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jianwei-tls-'));
  const certificate = join(folder, 'certificate.pem');
  let server: RedisServer;

  beforeAll(async () => {
    const key = join(folder, 'key.pem');
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate, ...subject],
      {
        stdio: 'ignore',
      },
    );
    server = await redisServer({ password: PASSWORD, tls: { certificate, key } });
  });
  afterAll(async () => {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is given with the right password', async () => {
    const queue = await openQueue(server.address, SHORT_POLICY);
    await queue.ping();
    await queue.close();
  });

  it('is refused with one clear error, in which no secret stands', async () => {
    for (const login of ['', ':wrong-secret@', 'nobody:wrong-secret@', `nobody:${encodeURIComponent(PASSWORD)}@`]) {
      const error = await refusal(`redis://${login}127.0.0.1:${server.port}/3`);
      expect(error).toMatchObject({ code: 'access-refused' });
      const everything = inspect(error, { depth: 10, showHidden: true });
      for (const secret of ['wrong-secret', PASSWORD, encodeURIComponent(PASSWORD)]) expect(everything).not.toContain(secret);
    }
  });

  it('is one clear error when nobody listens, or somebody who says nothing', async () => {
    expect(await refusal(`redis://:secret-word@127.0.0.1:${await freePort()}`)).toMatchObject({ code: 'queue-unavailable' });
    const silent = createServer((socket) => void socket.resume());
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const { port } = silent.address() as { port: number };
    const error = await refusal(`redis://:secret-word@127.0.0.1:${port}`);
    expect(error).toMatchObject({ code: 'queue-unavailable' });
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('secret-word');
    await new Promise((done) => silent.close(done));
  });

  it('is refused for an address that is none, or a database that is not there', async () => {
    for (const address of ['redis://', 'redis:///', 'redis://host:port', 'redis://127.0.0.1/first']) {
      expect(await refusal(address)).toMatchObject({ code: 'invalid-input' });
    }
    expect(await refusal(`${server.address}/99`)).toMatchObject({ code: 'invalid-input' });
  });

  it('is by TLS for who trusts the certificate, and not at all for who does not', async () => {
    const secure = server.secureAddress ?? '';
    const error = await refusal(secure);
    expect(error).toMatchObject({ code: 'queue-unavailable' });
    expect((error as Error).message).toContain('certificate');
    const queue = await openQueue(server.address, SHORT_POLICY);
    const worker = startWorker(secure, SHORT_POLICY, { NODE_EXTRA_CA_CERTS: certificate });
    await queue.add([aLoad('a')]);
    expect(await jobResult(queue, 'a')).toBe(`a by ${worker.pid}`);
    expect(await worker.stop()).toBe(0);
    expect(worker.complaints()).toBe('');
    await queue.close();
  });
});
