import { COURTS } from '../places.ts';
import { type Plot, publish } from '../province.ts';
import { civilRemand, criminalRemand } from '../remand.ts';

/** Two remanded cases that were heard again by wholly new panels. */
export const newPanel: Plot = (province) => {
  const rng = province.rng.fork('honest new panel');
  const { linxi, shiqiao } = province.cast.benches;
  const civil = civilRemand(
    province,
    rng.fork('civil'),
    'linxi',
    '2018-10-17',
    [
      { role: '审判长', name: linxi.civil[0]! },
      { role: '人民陪审员', name: linxi.lay[0]! },
      { role: '人民陪审员', name: linxi.lay[1]! },
    ],
    [
      { role: '审判长', name: linxi.civil[4]! },
      { role: '审判员', name: linxi.civil[5]! },
      { role: '人民陪审员', name: linxi.lay[2]! },
    ],
  );
  const criminal = criminalRemand(
    province,
    rng.fork('criminal'),
    'shiqiao',
    '2019-07-10',
    [
      { role: '审判长', name: shiqiao.criminal[1]! },
      { role: '人民陪审员', name: shiqiao.lay[0]! },
      { role: '人民陪审员', name: shiqiao.lay[1]! },
    ],
    [
      { role: '审判长', name: shiqiao.criminal[2]! },
      { role: '审判员', name: shiqiao.civil[0]! },
      { role: '人民陪审员', name: shiqiao.lay[5]! },
    ],
  );
  const drafts = publish(province, ...civil, ...criminal);
  return {
    id: 'new-panel',
    indicators: ['H18'],
    officials: [
      { name: linxi.civil[4]!, agency: COURTS.linxi.name, role: '审判长' },
      { name: shiqiao.criminal[2]!, agency: COURTS.shiqiao.name, role: '审判长' },
    ],
    lawyers: [],
    drafts,
    why: '发回重审后均另行组成合议庭，前后两次审判组织没有相同成员。',
  };
};
