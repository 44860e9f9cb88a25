import { type Anchor, anchorOf, anchorsFile, keepAnchor } from '../../keeping/anchors.ts';
import { placesOf } from '../../keeping/unit-places.ts';
import { Nothing } from '../inputs.ts';
import { defineUseCase } from '../use-case.ts';

/** Keeps the head of the ledger outside of it, in the data folder; gives it to whoever keeps it elsewhere. Null where nothing was said yet. */
export const keepHead = defineUseCase({
  name: 'upkeep.anchor',
  permission: 'system.operate',
  words: { zh: '留存台账链首', en: 'kept the head of the ledger' },
  input: Nothing,
  async run(_actor, _input, at): Promise<Anchor | null> {
    const { store } = await at.services();
    const anchor = await anchorOf(store, at.now());
    if (anchor) await keepAnchor(anchorsFile(placesOf(at.config, at.config.tenant).kept), anchor);
    return anchor;
  },
});
