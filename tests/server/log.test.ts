import { describe, expect, it } from 'vitest';
import { AppError } from '../../graph/model/errors.ts';
import { aLog } from '../support/captured-log.ts';

describe('log', () => {
  it('says when, how bad, who and where', () => {
    const { log, lines } = aLog();
    log.warn({ batch: 'b1' }, 'hello');
    expect(lines()).toEqual([
      { level: 'warn', time: expect.any(String), role: 'serve', pid: process.pid, host: expect.any(String), batch: 'b1', msg: 'hello' },
    ]);
    const time = String(lines()[0]?.['time']);
    expect(new Date(time).toISOString()).toBe(time);
  });

  it('writes from its level on, and nothing when silent', () => {
    const warnings = aLog('warn');
    warnings.log.info('no');
    warnings.log.warn('yes');
    expect(warnings.lines().map((line) => line['msg'])).toEqual(['yes']);
    const silent = aLog('silent');
    silent.log.fatal('no');
    expect(silent.text()).toBe('');
  });

  it.each([
    ['a field', { password: 'kept-secret' }],
    ['a nested field', { store: { password: 'kept-secret', user: 'neo4j' } }],
    ['a header', { request: { headers: { authorization: 'Basic kept-secret', cookie: 'kept-secret' } } }],
    ['an address', { address: 'neo4j://neo4j:kept-secret@graph.example:7687' }],
    ['an address with strange signs', { address: 'redis://:kept-secret@"@queue.example' }],
    ['an error', { err: new AppError('store-unavailable', 'no answer from bolt+s://neo4j:kept-secret@graph.example') }],
    ['a cause', { err: new AppError('internal', 'x', { cause: new AppError('access-refused', 'rediss://me:kept-secret@q/0') }) }],
  ])('writes no secret from %s', (_place, fields) => {
    const { log, text, lines } = aLog('debug');
    log.error(fields, 'at redis://:kept-secret@127.0.0.1:6379');
    expect(text()).not.toContain('kept-secret');
    expect(lines()).toHaveLength(1);
  });

  it('tells of an unexpected error where it happened, but not what it says; debug says all', () => {
    const error = new Error('案号 of 张伟 is odd\n    at 张伟:1:1 said', { cause: new TypeError('欧阳文静') });
    const { log, lines, text } = aLog();
    log.error({ err: error }, 'failed');
    expect(text()).not.toMatch(/张伟|文静/);
    expect(lines()[0]?.['err']).toMatchObject({ type: 'Error', cause: { type: 'TypeError' } });
    expect(text()).toContain('log.test.ts');
    const whole = aLog('debug');
    whole.log.error({ err: error }, 'failed');
    expect(whole.text()).toContain('欧阳文静');
  });
});
