import { NameBook, type Person } from '../people.ts';
import type { Rng } from '../rng.ts';

/** Names of a region: those in office or at the bar are their own, a share of the private ones is borne by somebody else too. */
export class SharedNames extends NameBook {
  readonly #share: number;
  readonly #private: Person[] = [];

  constructor(share: number) {
    super();
    this.#share = share;
  }

  override person(rng: Rng, bornFrom?: number, bornTo?: number): Person {
    const person = super.person(rng, bornFrom, bornTo);
    if (this.#private.length > 50 && rng.chance(this.#share)) {
      const { name, sex } = rng.pick(this.#private);
      return { ...person, name, sex };
    }
    this.#private.push(person);
    return person;
  }
}
