import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NodeQueue } from '../../../../graph/analytics/network/node-queue.ts';

it('takes nodes by the least key, of equal keys by the least number, whatever changed in between', () => {
  const change = fc.record({ v: fc.nat(9), key: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(fc.option(change), { maxLength: 60 }), (steps) => {
      const queue = new NodeQueue(10);
      const keys = new Map<number, number>();
      for (const step of steps) {
        if (step) {
          queue.set(step.v, step.key);
          keys.set(step.v, step.key);
        } else {
          const [first] = [...keys].sort(([a, keyA], [b, keyB]) => keyA - keyB || a - b);
          expect(queue.least()).toBe(first?.[1] ?? Number.POSITIVE_INFINITY);
          expect(queue.pop()).toBe(first?.[0] ?? -1);
          if (first) keys.delete(first[0]);
        }
        expect(queue.size).toBe(keys.size);
        for (let v = 0; v < 10; v++) expect(queue.has(v)).toBe(keys.has(v));
      }
      queue.clear();
      expect(queue.pop()).toBe(-1);
    }),
  );
});
