import { describe, expect, it } from 'vitest';
import { resolve } from '../../../graph/assembly/resolve.ts';
import type { ExtractionRecord } from '../../../graph/model/record/record.ts';
import { aRecord } from '../../support/records.ts';

const COURT = '云岭省河湾县人民法院';
const at = [{ start: 0, end: 2 }];

/** Entities of a document of its own, decided under another number than every other. */
let made = 0;
function resolved(over: Partial<ExtractionRecord>) {
  const record = aRecord({ number: `(2020)云9921民初${++made}号`, court: COURT, date: '2020-07-14', ...over });
  const { number, court, date } = record;
  return resolve({ id: `d${made}`, path: 'p', range: { start: 0, end: 9 }, kind: 'civil-judgment', court, number, date }, record);
}

const judge = (name: string, agency: string | null = COURT) => ({ name, role: 'judge' as const, agency, spans: at });
const party = (name: string, type: 'person' | 'organization' = 'person') => ({ name, roles: ['被告'], type, spans: at });
const lawyer = (name: string, firm: string | null) => ({ name, kind: 'lawyer' as const, firm, represents: [], spans: at });

const officials = (...list: ExtractionRecord['officials']) => resolved({ officials: list }).officials.map((node) => node?.id);
const parties = (...list: ExtractionRecord['parties']) => resolved({ parties: list }).parties.map((node) => node?.id);
const lawyers = (...list: ExtractionRecord['representatives']) =>
  resolved({ representatives: list }).representatives.map((node) => node?.id);

describe('people who are one', () => {
  it('are officials of one name at one court, and lawyers of one name in one firm', () => {
    expect(officials(judge('张东川'))).toEqual(officials(judge('张东川')));
    expect(lawyers(lawyer('林小满', '云岭河湾律师事务所'))).toEqual(lawyers(lawyer('林小满', '云岭河湾律师事务所')));
    expect(parties(party('云岭青石商贸有限公司', 'organization'))).toEqual(parties(party('云岭青石商贸有限公司', 'organization')));
  });
});

describe('people of whom nobody knows that they are one', () => {
  it.each(['张某某', '张某', '张×', '×××', '张**', '某某', '张1', '张甲'])(
    'officials printed as %s are another in every document',
    (name) => {
      expect(officials(judge(name))).not.toEqual(officials(judge(name)));
    },
  );

  it('officials without an agency, and at an agency that is masked', () => {
    expect(officials(judge('张东川', null))).not.toEqual(officials(judge('张东川', null)));
    expect(officials(judge('张东川', '某县人民法院'))).not.toEqual(officials(judge('张东川', '某县人民法院')));
    expect(officials(judge('张东川'))).not.toEqual(officials(judge('张东川', '云岭省青石区人民法院')));
  });

  it('lawyers under a mask, and of a firm under a mask', () => {
    expect(lawyers(lawyer('林某', '云岭河湾律师事务所'))).not.toEqual(lawyers(lawyer('林某', '云岭河湾律师事务所')));
    expect(lawyers(lawyer('林小满', '江苏某某律师事务所'))).not.toEqual(lawyers(lawyer('林小满', '江苏某某律师事务所')));
    expect(lawyers(lawyer('林小满', '云岭河湾律师事务所'))).not.toEqual(lawyers(lawyer('林小满', '云岭青石律师事务所')));
  });

  it('parties of one name in two matters, and organisations under a mask', () => {
    expect(parties(party('郝大山'))).not.toEqual(parties(party('郝大山')));
    expect(parties(party('某某公司', 'organization'))).not.toEqual(parties(party('某某公司', 'organization')));
  });

  it('mentions of one mask in one document', () => {
    const [first, second] = officials(judge('×××'), judge('×××'));
    expect(first).not.toBe(second);
  });
});
