import { COURTS } from '../places.ts';
import { type Plot, publish } from '../province.ts';
import { civilRemand, criminalRemand } from '../remand.ts';

/** H18, civil: the presiding judge of the first trial presides again after the remand (Civil Procedure Law, new panel after remand). */
export const sameJudgeCivil: Plot = (province) => {
  const rng = province.rng.fork('scheme H18 civil');
  const court = COURTS.wangchuan;
  const bench = province.cast.benches.wangchuan;
  const judge = bench.civil[2]!;
  const lay = bench.lay;
  const drafts = civilRemand(
    province,
    rng,
    'wangchuan',
    '2019-02-20',
    [
      { role: '审判长', name: judge },
      { role: '审判员', name: bench.civil[3]! },
      { role: '人民陪审员', name: lay[0]! },
    ],
    [
      { role: '审判长', name: judge },
      { role: '人民陪审员', name: lay[4]! },
      { role: '人民陪审员', name: lay[5]! },
    ],
  );
  publish(province, ...drafts);
  return {
    id: 'H18-same-judge-civil',
    indicators: ['H18'],
    officials: [{ name: judge, agency: court.name, role: '审判长' }],
    lawyers: [],
    drafts,
    why: '案件被发回重审后应当另行组成合议庭，原审审判长再次担任审判长。',
  };
};

/** H18, criminal: a member of the first panel sits again at the retrial (Criminal Procedure Law art. 239). */
export const sameJudgeCriminal: Plot = (province) => {
  const rng = province.rng.fork('scheme H18 criminal');
  const court = COURTS.qingliu;
  const bench = province.cast.benches.qingliu;
  const [first, second] = bench.criminal;
  const drafts = criminalRemand(
    province,
    rng,
    'qingliu',
    '2020-04-15',
    [
      { role: '审判长', name: first! },
      { role: '审判员', name: second! },
      { role: '人民陪审员', name: bench.lay[0]! },
    ],
    [
      { role: '审判长', name: bench.civil[0]! },
      { role: '审判员', name: second! },
      { role: '人民陪审员', name: bench.lay[3]! },
    ],
  );
  publish(province, ...drafts);
  return {
    id: 'H18-same-judge-criminal',
    indicators: ['H18'],
    officials: [{ name: second!, agency: court.name, role: '审判员' }],
    lawyers: [],
    drafts,
    why: '刑事案件发回重审后，原审合议庭成员再次参加合议庭。',
  };
};
