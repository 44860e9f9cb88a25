import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { PACKAGE_ROOT } from '../package-root.ts';
import { apiRoutes } from './api-routes.ts';
import { asking } from './asking.ts';
import { batchEvents } from './batch-events.ts';
import type { HttpContext } from './context.ts';
import { probes } from './health.ts';
import { hostRule } from './hosts.ts';
import { observe } from './observe.ts';
import { problemHandler, unknownAddress } from './problems.ts';
import { onlyOurPages } from './same-origin.ts';

/** The API under /api and the built pages for every other address. */
export function createApp(context: HttpContext): Express {
  const app = express();
  app.disable('x-powered-by');
  const ours = onlyOurPages(context.hosts ?? hostRule({ host: '127.0.0.1', allowedHosts: [] }));
  app.use(['/health', '/metrics'], ours);
  app.use(probes({ ...context, ask: asking(context.casework) }));
  app.use(...observe(context));
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          // Ant Design writes its styles at run time.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          workerSrc: ["'self'", 'blob:'],
          objectSrc: ["'none'"],
          baseUri: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      // Loopback is plain http; asking browsers for https would lock the pages out.
      strictTransportSecurity: false,
    }),
  );
  app.use(compression());
  app.use(ours);
  app.get('/api/batches/:id/events', batchEvents(context));
  app.use(apiRoutes(context));
  app.use('/api', unknownAddress);

  const pages = join(PACKAGE_ROOT, 'dist', 'web');
  const index = join(pages, 'index.html');
  if (existsSync(index)) {
    app.use('/assets', express.static(join(pages, 'assets'), { immutable: true, maxAge: '365d' }));
    app.use(express.static(pages, { index: false }));
    app.get('/{*path}', (_request, response) => {
      response.setHeader('cache-control', 'no-cache');
      response.sendFile(index);
    });
  }
  app.use(problemHandler);
  return app;
}
