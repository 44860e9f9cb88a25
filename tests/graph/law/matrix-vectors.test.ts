import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateCommutation } from '../../../graph/law/commutation/evaluate-commutation.ts';
import type { CommutationVector } from '../../support/commutation-vectors.ts';
import { factsOfVector } from '../../support/commutation-vectors.ts';
import { inShared } from '../../support/shared.ts';
import { OWN_VECTORS } from './own-vectors.ts';

const MATRIX = inShared('reference', 'commutation_matrix.json');
const isHere = MATRIX !== null;

function judge(vectors: readonly CommutationVector[]): void {
  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const verdict = evaluateCommutation(factsOfVector(vector.input));
    expect({ violated: [...verdict.violated].sort(), possible: [...verdict.possible].sort() }, vector.why).toEqual({
      violated: [...vector.expect.violated].sort(),
      possible: [...vector.expect.possible].sort(),
    });
    if (vector.expect.duties) expect(verdict.duties).toEqual(vector.expect.duties);
  });
}

describe.skipIf(!isHere)(isHere ? 'vectors of the audit' : 'vectors of the audit (skipped: ../shared is not here)', () => {
  const vectors: CommutationVector[] = isHere ? JSON.parse(readFileSync(MATRIX, 'utf8')).test_vectors : [];
  it('are the 65 of the audit', () => expect(vectors).toHaveLength(65));
  judge(vectors);
});

describe('own vectors', () => {
  it('are at least twenty', () => expect(OWN_VECTORS.length).toBeGreaterThanOrEqual(20));
  judge(OWN_VECTORS);
});
