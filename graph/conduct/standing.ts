/** Which runs update the leads. */
import type { Run } from '../model/leads/lead.ts';

type Settings = Pick<Run, 'asOf' | 'fdr'>;

/**
 * Whether a run is the standing one, which updates the leads: under the settings that are usual, where nothing stands yet, or of a day not before that
 * of the standing run under its rate. Any other asks what would be, and stands beside.
 */
export function standsAs(run: Settings, usual: Settings, standing: Settings | null): boolean {
  if (standing === null || (run.asOf === usual.asOf && run.fdr === usual.fdr)) return true;
  return run.fdr === standing.fdr && run.asOf >= standing.asOf;
}
