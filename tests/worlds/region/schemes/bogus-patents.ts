import { writeCommutation } from '../../documents/commutation-ruling.ts';
import { drawPrisoner, limitsOf } from '../../prisoner.ts';
import { cutOn } from '../prison.ts';
import { panelRefs } from '../refs.ts';
import { bySize, engage, type Plot } from '../region.ts';

const GOODS = [
  '一种可折叠晾衣架',
  '一种便携式水杯',
  '一种多功能插座（外形）',
  '一种防滑拖把',
  '一种伞架',
  '一种书桌挡板',
  '一种工具箱把手',
];

/** Great merit for utility models and designs, all through one agency, before one presiding judge (law: only an invention patent counts). */
export const bogusPatents: Plot = (region, rng, strength) => {
  const index = rng.int(3, region.staff.panels.length - 1);
  const judge = engage(
    region,
    rng,
    region.staff.panels[index]!.map((name) => ({ name })),
  ).name;
  const agency = `清河市${rng.pick(['创远', '慧智', '金典'])}知识产权代理有限公司`;
  const drafts = Array.from({ length: bySize(strength, 3, 6, 12) }, (_, i) => {
    const months = rng.pick([72, 84, 96, 102]);
    const prisoner = drawPrisoner(rng, region.books, { group: 'general', months, deliveredOn: `201${rng.int(6, 7)}-0${rng.int(1, 9)}-14` });
    const cut = cutOn(
      region,
      rng,
      prisoner,
      prisoner.deliveredOn,
      { months: limitsOf(prisoner).start, days: 40 + i },
      rng.int(13, 20),
      [],
      'repent_and_major',
    );
    const kind = rng.chance(0.7) ? '实用新型' : '外观设计';
    const others = region.staff.panels[index]!.filter((name) => name !== judge);
    return writeCommutation(prisoner, cut, [], region.staff.cast, rng, {
      members: [{ role: '审判长', name: judge }, ...others.map((name) => ({ role: '审判员', name }))],
      openHearing: true,
      merit: `服刑期间，罪犯${prisoner.person.name}发明的“${rng.pick(GOODS)}”经${agency}代理申请，获得国家知识产权局授予的${kind}专利权，被认定为重大立功`,
    });
  });
  region.drafts.push(...drafts);
  return {
    officials: panelRefs([judge]),
    others: [{ kind: 'organization', name: agency }],
    cases: drafts.map(({ number }) => number!),
    figures: { rulings: drafts.length },
  };
};
