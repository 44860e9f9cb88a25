import { Nothing } from '../inputs.ts';
import { type At, defineUseCase } from '../use-case.ts';
import { type InPlace, putInPlace } from './put-in-place.ts';

/** Goes on putting in place what was adopted, where whoever did so has stopped or left it to others. Costs a question where there is nothing. */
export const finishAdoption = defineUseCase({
  name: 'readings.finish',
  permission: 'system.operate',
  words: { zh: '完成已采用的读取结果', en: 'put adopted readings in place' },
  input: Nothing,
  async run(_actor, _input, at: At<InPlace>): Promise<InPlace> {
    return putInPlace((await at.services()).store, at.signal, at.tell);
  },
});
