import type { Bilingual } from '../../graph/model/span.ts';
import type { Store } from '../../graph/store/ports/store.ts';

export interface WrittenFile {
  readonly path: string;
  /** e.g. "1,204 nodes, 9,310 edges" */
  readonly rows: string;
}

/** One export format: writes the graph or the leads to `path`, its words in one language, and names every file it wrote. */
export interface ExportFormat {
  readonly id: string;
  readonly title: Bilingual;
  /** What it is made of: a format of leads alone has nothing to write of a time at which nobody mined. */
  readonly of: 'graph' | 'leads';
  write(store: Store, path: string, language: keyof Bilingual): Promise<readonly WrittenFile[]>;
}
