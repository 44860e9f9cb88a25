import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What becomes of a commit: passed on; passed on but its answer lost; never sent, and nobody gets through any more. */
export type CommitFate = 'pass' | 'lose' | 'cut';

export interface BoltProxy {
  /** Host and port. */
  readonly host: string;
  close(): Promise<void>;
}

/** Bolt's message COMMIT, as it stands in the stream. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** A way to a Neo4j on which answers get lost. `fate` is asked of every commit, counted from 1. */
export async function boltProxy(to: string, fate: (commit: number) => CommitFate): Promise<BoltProxy> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  let [commits, isCut] = [0, false];
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) sockets.add(socket.on('error', end).on('close', end));
    if (isCut) return end();
    let isLost = false;
    client.on('data', (sent) => {
      const what = sent.includes(COMMIT) ? fate(++commits) : 'pass';
      isCut ||= what === 'cut';
      isLost ||= what === 'lose';
      if (isCut) end();
      else upstream.write(sent);
    });
    upstream.on('data', (answer) => {
      if (isLost) end();
      else client.write(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
