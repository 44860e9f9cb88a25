import { createServer } from 'node:http';
import { AppError } from '../../graph/model/errors.ts';
import { type ProbeOptions, probes } from '../http/health.ts';
import { hostRule } from '../http/hosts.ts';

export interface ProbeServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Health and metrics of a process that has no pages, on a port of its own; 0 takes any free one. Who reached it by a foreign name gets 400.
 * @throws AppError invalid-input when the port cannot be had
 */
export async function probeServer(
  place: { readonly host: string; readonly port: number; readonly allowedHosts?: readonly string[] },
  options: ProbeOptions,
): Promise<ProbeServer> {
  const answer = probes(options);
  const rule = hostRule({ host: place.host, allowedHosts: place.allowedHosts ?? [] });
  const server = createServer((request, response) => {
    if (!rule.serves(request.headers.host ?? '')) {
      response.writeHead(400).end();
      return;
    }
    answer(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new AppError('invalid-input', `health and metrics on ${place.host}:${place.port}: ${error.message}`, { cause: error }));
    });
    server.listen(place.port, place.host, resolve);
  });
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : place.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
