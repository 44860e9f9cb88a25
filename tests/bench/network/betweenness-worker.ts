import { parentPort } from 'node:worker_threads';
import { dependencies, type Rows } from '../../../graph/analytics/network/betweenness.ts';

parentPort!.once('message', ({ rows, from, to }: { readonly rows: Rows; readonly from: number; readonly to: number }) => {
  parentPort!.postMessage(dependencies(rows, from, to));
});
