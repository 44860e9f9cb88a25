import { parseArgs } from 'node:util';
import { SETTINGS, type SettingName } from '../region/settings.ts';

export interface MeasureSettings {
  readonly documents: number;
  readonly seeds: number;
  readonly setting: SettingName;
  /** Regions without schemes. */
  readonly nulls: number;
  /** False discovery rate asked of the engine. */
  readonly fdr: number;
  /** First seed; the others follow. */
  readonly first: number;
  /** Also name, on stderr, every lead that hits no scheme. */
  readonly show: boolean;
}

/** @throws when a flag is unknown or no number of its kind */
export function readSettings(args: readonly string[]): MeasureSettings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      documents: { type: 'string', default: '3000' },
      seeds: { type: 'string', default: '3' },
      setting: { type: 'string', default: 'standard' },
      null: { type: 'string', default: '3' },
      fdr: { type: 'string', default: '0.1' },
      first: { type: 'string', default: '1' },
      show: { type: 'boolean', default: false },
    },
  });
  const whole = (flag: string, text: string, least: number): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least) throw new Error(`--${flag} must be a whole number of at least ${least}`);
    return value;
  };
  if (!Object.hasOwn(SETTINGS, values.setting)) throw new Error(`--setting must be one of ${Object.keys(SETTINGS).join(', ')}`);
  const fdr = Number(values.fdr);
  if (!(fdr > 0 && fdr < 1)) throw new Error('--fdr must lie between 0 and 1');
  return {
    documents: whole('documents', values.documents, 500),
    seeds: whole('seeds', values.seeds, 0),
    setting: values.setting as SettingName,
    nulls: whole('null', values.null, 0),
    fdr,
    first: whole('first', values.first, 0),
    show: values.show,
  };
}
