import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../graph/model/errors.ts';
import { BATCH_EVENTS, ENDPOINTS } from '../../server/api/contract.ts';
import { type Actor, LOCAL, PERMISSIONS, type Permission } from '../../server/casework/actor.ts';
import type { Services } from '../../server/casework/compose.ts';
import { openCasework } from '../../server/casework/gate.ts';
import { USE_CASES } from '../../server/casework/index.ts';
import { listLeads } from '../../server/casework/leads/list.ts';
import { openLead } from '../../server/casework/leads/open.ts';
import type { AnyUseCase } from '../../server/casework/use-case.ts';
import { COMMAND_ACTS, PROCESS_ACTS } from '../../server/commands/acts.ts';
import { commandContext } from '../../server/commands/context.ts';
import { readConfig } from '../../server/config.ts';
import { createApp } from '../../server/http/app.ts';
import { DOORS } from '../../server/http/doors.ts';
import { UNGATED } from '../../server/http/ungated.ts';
import { serviceLog } from '../../server/observe/log.ts';
import { serviceMetrics } from '../../server/observe/metrics.ts';
import { PACKAGE_ROOT } from '../../server/package-root.ts';
import { doorsOf } from '../docs/tables.ts';

const ALL: readonly AnyUseCase[] = USE_CASES;
const config = readConfig({ JIANWEI_DATA: 'nowhere' });
const withoutRights: Actor = { id: 'nobody', permissions: new Set() };

describe('use cases', () => {
  it('stand in the file that they are named after, once each', () => {
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
    for (const { name } of ALL) expect(existsSync(join(PACKAGE_ROOT, 'server/casework', `${name.replace('.', '/')}.ts`)), name).toBe(true);
  });

  it('have a permission that there is and words of their own in both languages', () => {
    for (const language of ['zh', 'en'] as const) expect(new Set(ALL.map(({ words }) => words[language])).size).toBe(ALL.length);
    for (const { words, permission } of ALL) {
      expect(words.zh).toMatch(/^\p{Script=Han}[\p{Script=Han}，、]*$/u);
      expect(words.en).toMatch(/^[a-z][a-z ,]+$/);
      expect(Object.keys(PERMISSIONS)).toContain(permission);
    }
    expect(new Set(ALL.map(({ permission }) => permission))).toEqual(new Set(Object.keys(PERMISSIONS)));
  });

  it('can each be asked for somewhere, and every endpoint, command and process asks for some', () => {
    expect(ALL.filter(({ name }) => doorsOf(name).length === 0).map(({ name }) => name)).toEqual([]);
    expect(Object.keys(DOORS).sort()).toEqual(Object.keys(ENDPOINTS).sort());
    for (const { useCase } of Object.values(DOORS)) expect(ALL).toContain(useCase);
    const names = ALL.map(({ name }) => name);
    for (const acts of Object.values({ ...COMMAND_ACTS, ...PROCESS_ACTS })) {
      expect(acts.length).toBeGreaterThan(0);
      expect(acts.filter((act) => !names.includes(act))).toEqual([]);
    }
  });
});

describe('the gate', () => {
  const opened = () => {
    let times = 0;
    const open = async (): Promise<Services> => {
      times++;
      throw new AppError('store-unavailable', 'no answer');
    };
    return { casework: openCasework(config, { open }), times: () => times };
  };

  it.each(ALL.map((useCase) => [useCase.name, useCase] as const))(
    'lets nobody do %s who may not, before anything is opened',
    async (_name, useCase) => {
      const { casework, times } = opened();
      const others = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => permission !== useCase.permission);
      for (const actor of [withoutRights, { id: 'other', permissions: new Set(others) }]) {
        const refused = casework.perform(actor, useCase, {});
        await expect(refused).rejects.toMatchObject({ code: 'not-permitted', message: expect.stringContaining(useCase.words.zh) });
        await expect(refused).rejects.toMatchObject({ message: expect.stringContaining(actor.id) });
      }
      expect(times()).toBe(0);
    },
  );

  it('names every field that does not fit, before anything is opened', async () => {
    const { casework, times } = opened();
    const asked = casework.perform(LOCAL, listLeads, { offset: -1, limit: 1.5 });
    await expect(asked).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringMatching(/offset: .*limit: /) });
    expect(times()).toBe(0);
  });

  it('tries again to open what could not be opened', async () => {
    const { casework, times } = opened();
    for (const time of [1, 2]) {
      await expect(casework.perform(LOCAL, openLead, { lead: 'x' })).rejects.toMatchObject({ code: 'store-unavailable' });
      expect(times()).toBe(time);
    }
    await casework.close();
  });

  it('opens once for all who ask, and closes what it opened', async () => {
    const told: string[] = [];
    const store = { results: { lead: async () => null, leadOn: async () => [] } };
    const open = async () => {
      told.push('opened');
      return { store, close: async () => void told.push('closed') } as unknown as Services;
    };
    const casework = openCasework(config, { open });
    const asked = Array.from({ length: 3 }, () => casework.perform(LOCAL, openLead, { lead: 'x' }));
    for (const one of asked) await expect(one).rejects.toMatchObject({ code: 'not-found' });
    await casework.close();
    await casework.close();
    expect(told).toEqual(['opened', 'closed']);
  });

  it('is not passed by a command that does not say what it does', async () => {
    const { casework, times } = opened();
    const context = commandContext('backup', config, { open: () => casework });
    await expect(context.perform((perform) => perform(listLeads, {}))).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringMatching(/backup.*leads\.list/),
    });
    expect(times()).toBe(0);
  });
});

describe('a server whose gate is shut', () => {
  const uploads = join(tmpdir(), `jianwei-no-uploads-${randomUUID()}`);
  let base: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const admit = (): never => {
      throw new AppError('not-permitted', 'nobody');
    };
    const context = {
      casework: { admit, perform: async () => admit(), close: async () => undefined },
      log: serviceLog({ level: 'silent', role: 'serve' }),
    };
    const app = createApp({ ...context, metrics: serviceMetrics(), now: () => new Date(), uploads });
    const server = createServer(app);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    };
  });
  afterAll(() => close());

  const BODIES: Readonly<Record<string, unknown>> = {
    'POST /api/leads/:id/ask': { question: '何时立案' },
    'POST /api/readings/adopt': { reason: '抽查无误' },
    'POST /api/review/decide': { document: 'd', field: 'court', read: 'x', verdict: 'rejected' },
  };
  const QUERIES: Readonly<Record<string, string>> = { 'GET /api/search': '?q=x', 'GET /api/paths': '?from=a&to=b' };
  async function ask(name: string): Promise<Response> {
    const [method = '', path = ''] = name.split(' ');
    const body = name === 'POST /api/batches' ? aForm() : JSON.stringify(BODIES[name] ?? {});
    const headers: Record<string, string> = body instanceof FormData ? {} : { 'content-type': 'application/json' };
    return fetch(base + path.replace(':id', 'x') + (QUERIES[name] ?? ''), { method, ...(method === 'POST' && { body, headers }) });
  }
  function aForm(): FormData {
    const form = new FormData();
    form.append('files', new File(['x'], 'a.txt'));
    return form;
  }

  it.each([...Object.keys(ENDPOINTS), BATCH_EVENTS])('answers nothing at %s', async (name) => {
    const response = await ask(name);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'not-permitted']);
  });

  it('receives nothing', async () => {
    expect((await ask('POST /api/batches')).status).toBe(403);
    expect(existsSync(uploads)).toBe(false);
  });

  it('is not ready', async () => {
    const response = await ask('GET /health/ready');
    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'not-ready', store: 'not-permitted', queue: 'not-permitted' },
    ]);
  });

  it.each(Object.keys(UNGATED).filter((name) => !name.includes('{')))('still answers %s, for a reason', async (name) => {
    expect((await ask(name)).status).toBe(200);
  });
});

describe('addresses of the server', () => {
  it('are all in the contract or named with the reason why they need no use case', () => {
    const context = { casework: openCasework(config), log: serviceLog({ level: 'silent', role: 'serve' }) };
    const app = createApp({ ...context, metrics: serviceMetrics(), now: () => new Date(), uploads: 'nowhere' });
    const routes = routesOf(app.router as unknown as Routed);
    expect(routes.length).toBeGreaterThan(25);
    const known = new Set([...Object.keys(ENDPOINTS), BATCH_EVENTS, ...Object.keys(UNGATED)]);
    expect(routes.filter((route) => !known.has(route))).toEqual([]);
  });
});

interface Routed {
  readonly stack?: readonly { readonly route?: { readonly path: string; readonly methods: object }; readonly handle?: Routed }[];
}

function routesOf(router: Routed): string[] {
  return (router.stack ?? []).flatMap(({ route, handle }) => {
    if (route) return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`);
    return handle?.stack ? routesOf(handle) : [];
  });
}
