import { describe, expect, it } from 'vitest';
import { doingOf, isUnderWay, percentOf, type RunJob } from '../../web/pages/batches/run-state.ts';

const aJob = (state: RunJob['state'], over: Partial<RunJob> = {}): RunJob => ({
  ...{ id: 'r', state, stopping: false, progress: 0, run: null, error: null },
  ...over,
});

describe('state of a run', () => {
  it('is under way until it has ended, whichever way', () => {
    const states = ['waiting', 'delayed', 'active', 'completed', 'failed', 'stopped'] as const;
    expect(states.filter((state) => isUnderWay(aJob(state)))).toEqual(['waiting', 'delayed', 'active']);
  });

  it('is done to a hundred only when it is completed', () => {
    expect([0, 0.429, 0.999, 1].map((progress) => percentOf(aJob('active', { progress })))).toEqual([0, 42, 99, 99]);
    expect(percentOf(aJob('completed', { progress: 1 }))).toBe(100);
  });

  it('says of a run that is told to stop that it is being stopped, however far it is', () => {
    const told = doingOf(aJob('active', { stopping: true, progress: 0.9 }));
    const words = [doingOf(aJob('waiting')), doingOf(aJob('delayed')), doingOf(aJob('active')), told];
    expect(new Set(words.map(({ zh }) => zh)).size).toBe(4);
    expect(told.en).toContain('stopped');
  });
});
