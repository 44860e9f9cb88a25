import { TIERS, type Tier } from '../../graph/model/glossary.ts';
import { useSay } from '../language.ts';

/** A tier as shape, word and colour together. */
export function TierMark({ tier, count }: { readonly tier: Tier; readonly count?: number }) {
  const say = useSay();
  return (
    <span className={`tier tier-${tier}`}>
      <span aria-hidden="true">{TIERS[tier].mark}</span>
      {say(TIERS[tier])}
      {count !== undefined && <span>{count}</span>}
    </span>
  );
}
