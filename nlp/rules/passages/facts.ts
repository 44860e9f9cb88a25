import type { KindRule, Stage } from '../../kinds/define.ts';
import type { Sections } from '../layout/sections.ts';
import type { Operative } from '../operative/operative.ts';
import type { People } from '../people/people.ts';
import type { Reading } from '../writing/reading.ts';

/** What later recognisers may rely on about one document. */
export interface Facts {
  readonly reading: Reading;
  readonly sections: Sections;
  readonly kind: KindRule;
  readonly stage: Stage;
  readonly people: People;
  readonly operative: Operative;
  /** Start of the operative part on its merits: without costs and instructions. */
  readonly merits: string;
  readonly date: string | null;
  readonly number: string | null;
}
