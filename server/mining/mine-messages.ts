import type { ErrorCode } from '../../graph/model/errors.ts';

/** What the mining process is asked for, in one message. */
export interface MineRequest {
  /** Addresses of ledger and graph. */
  readonly ledger: string;
  readonly store: string;
  readonly asOf: string;
  readonly fdr: number;
}

/** What it tells: how far it is (0..1); that it waits for leave to save, which any answer gives; its run, or why there is none. */
export type MineReply =
  | { readonly share: number }
  | { readonly waits: 'to save' }
  | { readonly run: string }
  | { readonly code: ErrorCode; readonly message: string };
