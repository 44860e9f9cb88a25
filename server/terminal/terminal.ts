/** Talk goes to stderr, machine output to stdout, so that a pipe carries only data. */
import type { Bilingual } from '../../graph/model/span.ts';
import type { Progress } from '../../ingestion/progress.ts';

export type Language = 'zh' | 'en';

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export const pick = (language: Language, words: Bilingual): string => words[language];

export interface Printer<T> {
  show(what: T): void;
  end(): void;
}

/** Prints progress as `line` says it: one line that renews itself on a terminal, one line every few seconds elsewhere. `now` is a clock in milliseconds. */
export function progressPrinter<T>(line: (progress: T) => string, now: () => number): Printer<T> {
  const terminal = process.stderr.isTTY === true;
  let last = Number.NEGATIVE_INFINITY;
  return {
    show(progress) {
      if (now() - last < (terminal ? 100 : 3000)) return;
      last = now();
      const said = line(progress);
      process.stderr.write(terminal ? `\r\u001b[2K${said.slice(0, (process.stderr.columns || 120) - 1)}` : `${said}\n`);
    },
    end() {
      if (terminal && last > 0) process.stderr.write('\r\u001b[2K');
    },
  };
}

export function progressLine(progress: Progress, language: Language): string {
  const total = progress.total === null ? '?' : String(progress.total);
  const rate = progress.perSecond.toFixed(0);
  const left = progress.secondsLeft === null ? '' : duration(progress.secondsLeft, language);
  const zh = language === 'zh';
  return [
    zh ? `${progress.done} / ${total} 件` : `${progress.done} / ${total} items`,
    zh ? `每秒 ${rate} 件` : `${rate}/s`,
    ...(left === '' ? [] : [zh ? `剩余约 ${left}` : `about ${left} left`]),
    ...(progress.current === null ? [] : [progress.current]),
  ].join(' · ');
}

export function duration(seconds: number, language: Language): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return language === 'zh' ? `${whole} 秒` : `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return language === 'zh' ? `${minutes} 分钟` : `${minutes} min`;
}
