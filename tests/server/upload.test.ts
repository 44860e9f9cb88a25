import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Request } from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compose, type Services } from '../../server/casework/compose.ts';
import { openCasework } from '../../server/casework/gate.ts';
import { readConfig } from '../../server/config.ts';
import { createApp } from '../../server/http/app.ts';
import { newUpload, uploadStorage } from '../../server/http/upload-storage.ts';
import { serviceLog } from '../../server/observe/log.ts';
import { serviceMetrics } from '../../server/observe/metrics.ts';
import { aWorker } from '../support/a-worker.ts';

const now = () => new Date();
let data: string;
let services: Services;
let server: Server;
let address: string;
let stop: () => Promise<void>;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'jianwei-upload-'));
  const config = readConfig({ JIANWEI_DATA: data });
  services = await compose(config);
  const casework = openCasework(config, { open: async () => services });
  const worker = aWorker(casework);
  const log = serviceLog({ level: 'silent', role: 'serve' });
  server = createServer(createApp({ casework, log, metrics: serviceMetrics({}), now, uploads: join(data, 'uploads') }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/batches`;
  stop = () => worker.stop();
});

afterEach(async () => {
  await stop();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await services.close();
  rmSync(data, { recursive: true, force: true });
});

const BOUNDARY = 'xxxx-boundary';
const part = (disposition: string, content: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;

function postRaw(body: string, type = `multipart/form-data; boundary=${BOUNDARY}`): Promise<Response> {
  return fetch(address, { method: 'POST', headers: { 'content-type': type }, body });
}

async function outcomes(response: Response): Promise<string[]> {
  expect(response.status, await response.clone().text()).toBe(200);
  const { id } = (await response.json()) as { id: string };
  await (await fetch(`${address}/${id}/events`)).text();
  return (await services.store.journal.outcomes(id)).map((o) => `${o.path}: ${o.reason ?? o.outcome}`);
}

describe('an upload', () => {
  it('takes files under long names, of one name, beside a folder of that name, and in any field', async () => {
    const form = new FormData();
    form.append('files', new Blob(['甲']), `${'长'.repeat(200)}.txt`);
    form.append('files', new Blob(['乙']), 'a');
    form.append('files', new Blob(['丙']), 'a/b.txt');
    form.append('documents', new Blob(['丁']), 'a/b.txt');
    const told = await outcomes(await fetch(address, { method: 'POST', body: form }));
    expect(told).toHaveLength(4);
    expect(told.every((line) => line.endsWith(': not-legal'))).toBe(true);
    expect(told.some((line) => /^长+….txt: /.test(line))).toBe(true);
    expect(readdirSync(join(data, 'uploads'))).toEqual([]);
  });

  it.each([
    ['a form that ends in the middle', part('name="files"; filename="a.txt"', 'x').slice(0, -6)],
    ['a form without its end', part('name="files"; filename="a.txt"', 'x')],
    ['a part without a name', `${part('filename="a.txt"', 'x')}--${BOUNDARY}--\r\n`],
    ['a field beyond measure', `${part('name="name"', 'x'.repeat(1_100_000))}--${BOUNDARY}--\r\n`],
    ['a file name that no header may hold', `${part('name="files"; filename="a\u0000b.txt"', 'x')}--${BOUNDARY}--\r\n`],
    ['a form without files', `${part('name="name"', 'x')}--${BOUNDARY}--\r\n`],
  ])('answers %s as a mistake of the client, and keeps nothing of it', async (_, body) => {
    const response = await postRaw(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid-input' });
    expect(await services.store.journal.batches()).toEqual([]);
  });

  it.each(['multipart/form-data', 'application/json', 'text/plain'])(
    'answers a body of type %s as a mistake of the client',
    async (type) => {
      expect((await postRaw('{}', type)).status).toBe(400);
    },
  );

  it('says what is wrong with the place where files are received', async () => {
    writeFileSync(join(data, 'uploads'), 'a file where the folder should be');
    const form = new FormData();
    form.append('files', new Blob(['x']), 'a.txt');
    const response = await fetch(address, { method: 'POST', body: form });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'store-unavailable' });
  });

  it('keeps of a file that is too large only its name and that it is', async () => {
    const folder = join(data, 'received');
    const upload = newUpload(folder);
    const storage = uploadStorage(() => upload, 1000);
    const receive = (name: string, content: string) =>
      new Promise((resolve, reject) => {
        const stream = new PassThrough();
        const file = { originalname: name, stream } as unknown as Express.Multer.File;
        storage._handleFile({} as Request, file, (error, info) => (error ? reject(error) : resolve(info?.size)));
        stream.end(content);
      });
    expect(await Promise.all([receive('a.txt', 'x'.repeat(5000)), receive('b.txt', 'y'.repeat(1000))])).toEqual([5000, 1000]);
    expect([statSync(join(folder, 'a.txt')).size, statSync(join(folder, 'b.txt')).size]).toEqual([1001, 1000]);
    expect(statSync(join(folder, 'a.txt')).blocks).toBe(0);
  });
});
