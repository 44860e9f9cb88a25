/** Numbers, dates and spans of time as the pages print them. Pure. */

/** 5.2, 0.61, 17: one decimal from ten on, two below; trailing zeros fall. */
export function formatDecimal(value: number): string {
  if (!Number.isFinite(value)) return '—';
  if (Number.isInteger(value)) return String(value);
  return String(Number(value.toFixed(Math.abs(value) >= 10 ? 1 : 2)));
}

const SUPERSCRIPT = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;

/** A probability: 0.034, 4.2×10⁻⁷. */
export function formatProbability(value: number): string {
  if (!Number.isFinite(value)) return '—';
  if (value === 0) return '0';
  if (value >= 0.001) return String(Number(value.toPrecision(2)));
  const [mantissa = '1', exponent = '-9'] = value.toExponential(1).split('e');
  const digits = [...exponent.replace('-', '').replace('+', '')].map((digit) => SUPERSCRIPT[Number(digit)] ?? '').join('');
  return `${mantissa}×10⁻${digits}`;
}

/** Decibans with sign, using the true minus: +13.6, −3.6. */
export function formatDecibans(value: number): string {
  const size = Math.abs(value).toFixed(1);
  if (size === '0.0') return '0.0';
  return value < 0 ? `−${size}` : `+${size}`;
}

/** 2019-03 – 2021-11; one month when both ends agree; empty when nothing is known. */
export function formatPeriod(period: { readonly from: string | null; readonly to: string | null }): string {
  const from = period.from?.slice(0, 7) ?? null;
  const to = period.to?.slice(0, 7) ?? null;
  if (from === null && to === null) return '';
  if (from === to) return from ?? '';
  return `${from ?? '…'} – ${to ?? '…'}`;
}

/** An instant as local date and minute: 2026-11-22 02:00. */
export function formatInstant(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Bytes as KB or MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A path for the eye: the archive by its name, what lies in it in full; a plain path by its last three parts. */
export function shortPath(path: string): string {
  const inArchive = path.indexOf('!/');
  if (inArchive >= 0) return `${baseName(path.slice(0, inArchive))} › ${path.slice(inArchive + 2).replaceAll('!/', ' › ')}`;
  const parts = path.split(/[/\\]/).filter((part) => part !== '');
  return parts.length <= 3 ? path : `…/${parts.slice(-3).join('/')}`;
}

/** The last part of a path or archive path. */
export function baseName(path: string): string {
  const parts = path.split(/[/\\]|!\//);
  return parts[parts.length - 1] ?? path;
}
