import { addDays, addMonths } from '../../../../graph/model/time.ts';
import { plainDate, termWords } from '../../calendar.ts';
import { shownName } from '../../documents/criminal-judgment.ts';
import type { Draft } from '../../draft.ts';
import { writeTrial } from '../innocent.ts';
import type { Region } from '../region.ts';
import type { Trial } from '../trials.ts';

/** A judgment on a new crime inside the test period that revokes the earlier probation and joins both terms (Criminal Law art. 77, 69). */
export function writeRevocation(region: Region, trial: Trial, earlier: string): Draft {
  const draft = writeTrial(region, trial);
  const [defendant] = trial.defendants;
  const name = shownName(defendant!);
  const prior = defendant!.prior!;
  const joint = Math.max(defendant!.months, prior.months) + Math.floor(Math.min(defendant!.months, prior.months) / 2);
  const at = draft.body.findIndex((line) => line.startsWith(`被告人${name}犯${trial.crime}，判处`));
  const order = draft.body[at]!.replace(/。$/, '');
  return {
    ...draft,
    sentences: [{ months: joint, probationMonths: null }],
    body: [
      ...draft.body
        .slice(0, at)
        .map((line) =>
          line.replace(
            '依照《中华人民共和国刑法》',
            `被告人${name}在缓刑考验期限内犯新罪，应当撤销缓刑，数罪并罚。依照《中华人民共和国刑法》第六十九条、第七十七条第一款、`,
          ),
        ),
      `一、撤销${trial.court.name}${earlier}刑事判决中对被告人${name}宣告缓刑${termWords(prior.probationMonths!)}的部分；`,
      `二、${order}；与前罪所判处的有期徒刑${termWords(prior.months)}并罚，决定执行有期徒刑${termWords(joint)}。`,
      draft.body[at + 1]!.replace(/至[^至]+止/, `至${plainDate(addDays(addMonths(trial.detainedOn, joint), -1))}止`),
      ...draft.body.slice(at + 2),
    ],
  };
}
