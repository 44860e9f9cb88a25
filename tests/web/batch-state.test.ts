import { describe, expect, it } from 'vitest';
import { type Batch, type FailedPart, failuresOf, isBusy, markOf, type Queue, stateOf } from '../../web/pages/batches/batch-state.ts';

const aPart = (id: string, over: Partial<FailedPart> = {}): FailedPart => ({
  id,
  kind: 'load',
  batch: 'spring',
  attempts: 8,
  say: { zh: '文件无法读取', en: 'The file cannot be read' },
  detail: 'not mounted',
  ...over,
});
const aQueue = (counts: Record<string, number>, failed: FailedPart[] = []): Queue => ({
  counts: { waiting: 0, delayed: 0, active: 0, completed: 3, failed: failed.length, ...counts },
  failed,
});
const aBatch = (id: string, state: Batch['state']): Batch => ({
  id,
  name: id,
  state,
  startedAt: '2026-11-22T02:00:00Z',
  finishedAt: null,
  receipt: { in: 0, loaded: 0, duplicate: 0, skipped: 0, failed: 0, documents: 0 },
  total: 10,
});
const spring = aBatch('spring', 'running');

describe('state of a batch', () => {
  it('is stuck when only failed parts of it are left', () => {
    expect(stateOf(spring, aQueue({}, [aPart('1')]))).toBe('stuck');
    expect(stateOf(spring, aQueue({}, [aPart('1', { batch: 'autumn' })]))).toBe('running');
    expect(stateOf(spring, aQueue({}))).toBe('running');
  });

  it('runs as long as the queue may still have a part of it, or says nothing', () => {
    for (const state of ['waiting', 'delayed', 'active']) {
      expect(stateOf(spring, aQueue({ [state]: 1 }, [aPart('1')])), state).toBe('running');
    }
    expect(stateOf(spring, null)).toBe('running');
  });

  it('is what the journal says once it has ended', () => {
    const queue = aQueue({}, [aPart('1')]);
    expect(stateOf(aBatch('spring', 'finished'), queue)).toBe('finished');
    expect(stateOf(aBatch('spring', 'interrupted'), queue)).toBe('interrupted');
  });

  it('takes completed and failed jobs for no work', () => {
    expect(isBusy(aQueue({}, [aPart('1')]))).toBe(false);
    expect(isBusy({ counts: {}, failed: [] })).toBe(false);
  });
});

describe('mark of what is on show', () => {
  it('changes when a batch comes or ends, work begins or ends, a part fails', () => {
    const calm = markOf([spring], aQueue({}));
    const marks = [
      calm,
      markOf([aBatch('autumn', 'running'), spring], aQueue({})),
      markOf([aBatch('spring', 'finished')], aQueue({})),
      markOf([spring], aQueue({ waiting: 1 })),
      markOf([spring], aQueue({}, [aPart('1')])),
    ];
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('stays while work goes on, and is not known before both have answered', () => {
    expect(markOf([spring], aQueue({ waiting: 9 }))).toBe(markOf([spring], aQueue({ active: 1, completed: 11 })));
    expect(markOf(null, aQueue({}))).toBeNull();
    expect(markOf([spring], null)).toBeNull();
  });
});

describe('failures', () => {
  it('puts parts together that say the same, the most frequent first', () => {
    const refused = { zh: '存储不可用', en: 'The store is not available' };
    const failures = failuresOf([
      aPart('1', { say: refused, attempts: 3 }),
      aPart('2', { attempts: 5 }),
      aPart('3', { attempts: 8 }),
      aPart('4', { attempts: 8, detail: 'another file' }),
    ]);
    expect(failures.map(({ parts }) => parts)).toEqual([2, 1, 1]);
    expect(failures[0]).toEqual({ say: aPart('2').say, detail: 'not mounted', parts: 2, attempts: 8 });
    expect(failures.reduce((sum, { parts }) => sum + parts, 0)).toBe(4);
  });
});
