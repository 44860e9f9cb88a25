import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../graph/model/errors.ts';
import type { QueuedJob } from '../../ingestion/queue/port.ts';
import { hostRule } from '../../server/http/hosts.ts';
import { type AppServer, anAppServer } from '../support/app-server.ts';
import { aLoad } from '../support/queued-jobs.ts';
import { aBatch } from '../support/store-writes.ts';

let app: AppServer;
beforeAll(async () => {
  app = await anAppServer();
});
afterAll(() => app.close());

const hostOf = (): string => app.base.slice('http://'.length);

/** A form as a browser sends it; `fetch` would tidy the names. */
function aForm(files: readonly (readonly [name: string, text: string])[]): [Record<string, string>, string] {
  const parts = files.map(
    ([name, text]) =>
      `--edge\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`,
  );
  return [{ host: hostOf(), 'content-type': 'multipart/form-data; boundary=edge' }, `${parts.join('')}--edge--\r\n`];
}

describe('who may ask', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]'])('%s may, with any port', async (name) => {
    for (const host of [name, `${name}:1`, `${name}:65535`]) expect((await app.ask('GET', '/api/status', { host })).status).toBe(200);
  });

  it.each([
    'leads.example',
    'leads.example:7420',
    '127.0.0.1.leads.example',
    'localhost.leads.example:80',
    'leads.example#127.0.0.1',
    '127.0.0.1:80:81',
  ])('a page that reached us as "%s" may not read anything', async (host) => {
    for (const path of [
      '/api/leads',
      '/api/search?q=a',
      '/api/documents',
      '/api/openapi.json',
      '/api/nothing',
      '/api/batches/x/events',
      '/metrics',
      '/health/live',
    ]) {
      const { status, body } = await app.ask('GET', path, { host });
      expect([path, status]).toEqual([path, 400]);
      expect(JSON.parse(body)).not.toHaveProperty('leads');
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('a foreign page may not %s', async (method) => {
    for (const origin of [
      'http://leads.example',
      'null',
      `https://${hostOf()}`,
      'http://127.0.0.1:1',
      `http://${hostOf()}.leads.example`,
    ]) {
      const { status, body } = await app.ask(method, '/api/runs', { host: hostOf(), origin });
      expect([origin, status]).toEqual([origin, 400]);
      expect(JSON.parse(body)).toMatchObject({ code: 'invalid-input', detail: expect.stringContaining(origin) });
    }
  });

  it('our own pages may write, and a foreign page may follow a link', async () => {
    const own = await app.ask('POST', '/api/review/decide', { host: hostOf(), origin: app.base, 'content-type': 'application/json' }, '{}');
    expect(JSON.parse(own.body).detail).not.toContain('not accepted');
    expect((await app.ask('GET', '/api/status', { host: hostOf(), origin: 'http://leads.example' })).status).toBe(200);
  });

  it('nobody is told what a foreign page may read', async () => {
    const { headers } = await app.ask('GET', '/api/status', { host: hostOf(), origin: 'http://leads.example' });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('who may ask through a proxy', () => {
  let proxied: AppServer;
  beforeAll(async () => {
    proxied = await anAppServer(
      undefined,
      hostRule({ host: '10.0.0.5', allowedHosts: ['leads.example', 'desk.example:8443', '[fd00::7]'] }),
    );
  });
  afterAll(() => proxied.close());
  const statusOf = async (path: string, host: string): Promise<number> => (await proxied.ask('GET', path, { host })).status;

  it.each(['leads.example', 'LEADS.example:7420', 'desk.example:8443', '10.0.0.5:7420', '[fd00::7]:80', 'localhost:1'])(
    '%s may',
    async (host) => {
      for (const path of ['/api/status', '/metrics', '/health/live']) expect([path, await statusOf(path, host)]).toEqual([path, 200]);
    },
  );

  it.each([
    'desk.example',
    'desk.example:80',
    'x.leads.example',
    'leads.example.evil.example',
    '10.0.0.6',
    '0.0.0.0',
    'leads.example:80:81',
  ])('a page that reached us as "%s" may not', async (host) => {
    for (const path of ['/api/status', '/metrics', '/health/live', '/health/ready', '/leads', '/']) {
      const { status, body } = await proxied.ask('GET', path, { host });
      expect([path, status]).toEqual([path, 400]);
      expect(JSON.parse(body)).toMatchObject({
        code: 'invalid-input',
        title: { zh: expect.any(String), en: expect.any(String) },
        detail: expect.stringContaining('JIANWEI_ALLOWED_HOSTS'),
      });
    }
  });

  it('its pages may write, over https too, and no others', async () => {
    const wrote = async (origin: string, host: string): Promise<boolean> => {
      const headers = { host, origin, 'content-type': 'application/json' };
      return !JSON.parse((await proxied.ask('POST', '/api/review/decide', headers, '{}')).body).detail.includes('not accepted');
    };
    expect(await wrote('https://leads.example', 'leads.example')).toBe(true);
    expect(await wrote('https://leads.example', '127.0.0.1:7420')).toBe(true);
    expect(await wrote('https://desk.example:8443', 'desk.example:8443')).toBe(true);
    expect(await wrote('http://10.0.0.5:7420', '10.0.0.5:7420')).toBe(true);
    for (const origin of [
      'https://desk.example',
      'https://evil.example',
      'null',
      'https://127.0.0.1',
      'https://leads.example/evil.example',
      'ftp://leads.example',
    ])
      expect([origin, await wrote(origin, 'leads.example')]).toEqual([origin, false]);
  });

  it('the ways that a proxy is not asked for stay closed where nothing is allowed', async () => {
    for (const path of ['/metrics', '/health/live', '/health/ready']) {
      expect([path, (await app.ask('GET', path, { host: 'leads.example' })).status]).toEqual([path, 400]);
      expect([path, (await app.ask('GET', path, { host: hostOf() })).status]).toEqual([path, 200]);
    }
  });
});

describe('what every reply says to the browser', () => {
  it.each(['/api/status', '/api/leads/none', '/api/nothing', '/api/openapi.json'])('%s', async (path) => {
    const { headers } = await app.ask('GET', path, { host: hostOf() });
    const policy = new Map(
      String(headers['content-security-policy'])
        .split(';')
        .map((directive) => {
          const [name = '', ...sources] = directive.trim().split(' ');
          return [name, sources] as const;
        }),
    );
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'", 'blob:'],
      'object-src': ["'none'"],
      'base-uri': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('set-cookie');
  });
});

describe('what an error tells', () => {
  it('nothing of its cause where nobody expects it', async () => {
    const { results } = app.services.store;
    const lead = results.lead;
    Object.assign(results, { lead: () => Promise.reject(new Error('no such table at /srv/data: 张东川')) });
    try {
      const { status, body } = await app.ask('GET', '/api/leads/x', { host: hostOf() });
      expect(status).toBe(500);
      expect(JSON.parse(body)).toEqual({
        type: 'urn:jianwei:problem:internal',
        title: ERROR_CODES.internal.say,
        status: 500,
        code: 'internal',
        detail: '',
      });
    } finally {
      Object.assign(results, { lead });
    }
  });

  it('what is wrong with the request, where that is known', async () => {
    const { body } = await app.ask('GET', '/api/leads/none', { host: hostOf() });
    expect(JSON.parse(body)).toMatchObject({ status: 404, code: 'not-found', detail: expect.stringContaining('none') });
  });
});

describe('an upload', () => {
  /** Paths under which the files of a form were handed to the queue. */
  async function received(...files: readonly (readonly [string, string])[]): Promise<string[]> {
    const { queue } = app;
    const add = queue.add;
    const handed = new Promise<readonly QueuedJob[]>((resolve) => {
      Object.assign(queue, {
        add: async (jobs: readonly QueuedJob[]) => {
          resolve(jobs);
        },
      });
    });
    try {
      const { status, body } = await app.ask('POST', '/api/batches', ...aForm(files));
      expect(status, body).toBe(200);
      return (await handed).flatMap(({ job }) => (job.kind === 'load' ? job.files.map(({ path }) => path) : [])).sort();
    } finally {
      Object.assign(queue, { add });
    }
  }

  it.each(['../../../../evil.txt', '/evil.txt', '..\\\\..\\\\evil.txt', 'a/../../../evil.txt', './.././evil.txt'])(
    'named %s stays in its folder',
    async (name) => {
      expect(await received([name, '文书'])).toEqual(['evil.txt']);
    },
  );

  it('keeps the folders that it came from, and both of two files of one name', async () => {
    expect(await received(['卷一/判决书.txt', '甲'], ['卷二/判决书.txt', '乙'], ['卷一/判决书.txt', '丙'])).toEqual([
      '卷一/判决书 (2).txt',
      '卷一/判决书.txt',
      '卷二/判决书.txt',
    ]);
  });

  it('without files is refused', async () => {
    const { status, body } = await app.ask('POST', '/api/batches', ...aForm([]));
    expect([status, JSON.parse(body).code]).toEqual([400, 'invalid-input']);
  });
});

describe('a run', () => {
  it('is refused while documents are still being loaded', async () => {
    await app.services.store.journal.open(aBatch({ id: 'b1' }));
    await app.queue.add([aLoad('waits')]);
    const { status, body } = await app.ask('POST', '/api/runs', { host: hostOf(), origin: app.base });
    expect(status).toBe(409);
    expect(JSON.parse(body)).toMatchObject({ code: 'already-running', detail: expect.stringMatching(/^\d+ jobs/) });
    expect(await app.services.store.results.lastRun()).toBeNull();
    // A run that was let through would wait for a worker that is not there.
  }, 10_000);
});
