import { createRequire } from 'node:module';

type Classifiers = typeof import('natural/lib/natural/classifiers/index.js');

const require = createRequire(import.meta.url);

/**
 * natural's classifiers, by subpath: the root of the package reads ./.env and takes seconds.
 * The matrix library behind them (sylvester) puts a `Math.sign` of its own in the place of the language's, for which the sign of 0 is 1:
 * for the whole process. It is put back at once; what is used here of the library needs neither.
 */
export function loadClassifiers(): Classifiers {
  const { sign } = Math;
  try {
    return require('natural/lib/natural/classifiers/index.js') as Classifiers;
  } finally {
    Math.sign = sign;
  }
}
