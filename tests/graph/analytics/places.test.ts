import { describe, expect, it } from 'vitest';
import { townsOf } from '../../../graph/analytics/places.ts';
import { aDossier } from '../../support/dossiers.ts';
import { withExtension } from '../../support/with-extension.ts';

const living = (...addresses: readonly string[]) =>
  withExtension(aDossier(), () => ({
    partyFacts: addresses.map((value) => ({ party: '郝大山', fact: 'address' as const, value, spans: [] })),
  }));
const towns = (...addresses: readonly string[]) => [...townsOf([living(...addresses)])];

describe('townships of the parties', () => {
  it.each([
    ['云川省清河县柳树镇杨家村三组12号', '柳树镇'],
    ['云川省临溪市青石区南门街道长安路8号', '南门街道'],
    ['临溪市清河县白马乡', '白马乡'],
    ['柳树镇杨家村', '柳树镇'],
  ])('of %s is %s', (address, town) => {
    expect(towns(address)).toEqual([town]);
  });

  it('are each told once, over all documents', () => {
    expect([...townsOf([living('清河县柳树镇', '清河县白马乡'), living('清河县柳树镇杨家村')])].sort()).toEqual(
      ['柳树镇', '白马乡'].sort(),
    );
  });

  it('are none where no township is printed, nor in other facts', () => {
    expect(towns('云川省清河县', '临溪市青石区长安路8号')).toEqual([]);
    const coded = withExtension(aDossier(), () => ({
      partyFacts: [{ party: '云川柳树镇商行', fact: 'credit-code' as const, value: '清河县柳树镇', spans: [] }],
    }));
    expect([...townsOf([coded])]).toEqual([]);
  });
});
