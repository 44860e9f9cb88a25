import { type LogOptions, serviceLog } from '../../server/observe/log.ts';

type Line = Record<string, unknown>;

/** A log, and what it has written so far: as text, and line by line. */
export function aLog(level: LogOptions['level'] = 'info') {
  let text = '';
  const write = (line: string): void => {
    text += line;
  };
  const log = serviceLog({ level, role: 'serve', to: { write } });
  const lines = (): Line[] => text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
  return { log, lines, text: () => text };
}
