import { describe, expect, it } from 'vitest';
import { addressOfCall, asProblem } from '../../web/client.ts';
import { baseName, formatDecibans, formatDecimal, formatPeriod, formatProbability, shortPath } from '../../web/format.ts';

describe('numbers', () => {
  it('shows probabilities without losing small ones', () => {
    expect(formatProbability(0.034)).toBe('0.034');
    expect(formatProbability(0.00000042)).toBe('4.2×10⁻⁷');
    expect(formatProbability(1.5e-12)).toBe('1.5×10⁻¹²');
    expect(formatProbability(0)).toBe('0');
  });
  it('signs decibans with a true minus', () => {
    expect(formatDecibans(13.64)).toBe('+13.6');
    expect(formatDecibans(-3.6)).toBe('−3.6');
    expect(formatDecibans(-0.01)).toBe('0.0');
  });
  it('keeps the decimals that matter', () => {
    expect(formatDecimal(17)).toBe('17');
    expect(formatDecimal(5.234)).toBe('5.23');
    expect(formatDecimal(48.26)).toBe('48.3');
    expect(formatDecimal(Number.NaN)).toBe('—');
  });
});

describe('periods and paths', () => {
  it('names months and leaves unknown ends open', () => {
    expect(formatPeriod({ from: '2019-03-02', to: '2021-11-20' })).toBe('2019-03 – 2021-11');
    expect(formatPeriod({ from: '2019-03-02', to: '2019-03-20' })).toBe('2019-03');
    expect(formatPeriod({ from: null, to: '2021-11-20' })).toBe('… – 2021-11');
    expect(formatPeriod({ from: null, to: null })).toBe('');
  });
  it('shortens paths for the eye but keeps what lies in an archive', () => {
    expect(shortPath('/srv/in/batch.zip!/2020/inner.zip!/a.txt')).toBe('batch.zip › 2020/inner.zip › a.txt');
    expect(shortPath('/srv/data/in/2020/a.txt')).toBe('…/in/2020/a.txt');
    expect(shortPath('a.txt')).toBe('a.txt');
  });
  it('takes the file out of an archive path', () => {
    expect(baseName('batch.zip!/2020/a.txt')).toBe('a.txt');
    expect(baseName('a.txt')).toBe('a.txt');
  });
});

describe('calls', () => {
  it('escapes the id and leaves empty parts out of the query', () => {
    expect(addressOfCall('GET /api/documents/:id', 'a/b 卷', undefined)).toBe('/api/documents/a%2Fb%20%E5%8D%B7');
    expect(addressOfCall('GET /api/leads', undefined, { q: '', tier: 'red', limit: 50, pattern: undefined })).toBe(
      '/api/leads?tier=red&limit=50',
    );
  });
  it('reads a problem reply and says when a reply is none', () => {
    const problem = asProblem(404, JSON.stringify({ code: 'not-found', title: { zh: '未找到', en: 'Not found' }, detail: 'lead x' }));
    expect([problem.code, problem.status, problem.message]).toEqual(['not-found', 404, 'lead x']);
    expect(asProblem(502, '<html>').code).toBe('unreadable');
  });
});
