import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inShared } from '../support/shared.ts';
import { readZip } from './archive-reader.ts';
import { normalNumber } from './case-number.ts';
import { responsibleJudge } from './draft.ts';
import { encodeGb18030, encodeUtf16 } from './encodings.ts';
import { truthJson } from './truth-json.ts';
import { buildWorld } from './world.ts';
import { PROVINCE_ARCHIVE, PROVINCE_SEED, PROVINCE_TRUTH } from './write.ts';
import { writeZip } from './zip.ts';

const world = buildWorld({ seed: PROVINCE_SEED });
const unspaced = (text: string): string => text.replace(/\s/g, '');

describe('the bundled archive', () => {
  const archive = readFileSync(PROVINCE_ARCHIVE);
  const members = readZip(archive);

  it('holds exactly the files that the generator makes', () => {
    expect(members.map((file) => file.path)).toEqual(world.files.map((file) => file.path));
    const different = members.filter((file, i) => !Buffer.from(file.bytes).equals(Buffer.from(world.files[i]!.bytes)));
    expect(different.map((file) => file.path)).toEqual([]);
  });

  it('is at most two megabytes', () => {
    expect(archive.length).toBeLessThanOrEqual(2_000_000);
  });

  it('stands beside the truth that the generator states', () => {
    expect(readFileSync(PROVINCE_TRUTH, 'utf8')).toBe(truthJson(world.truth));
  });
});

describe('the generator', () => {
  it('gives the same bytes for the same seed and others for another', () => {
    const one = buildWorld({ seed: 7, size: 0.1 });
    const again = buildWorld({ seed: 7, size: 0.1 });
    const other = buildWorld({ seed: 8, size: 0.1 });
    expect(Buffer.from(writeZip(one.files)).equals(Buffer.from(writeZip(again.files)))).toBe(true);
    expect(Buffer.from(writeZip(one.files)).equals(Buffer.from(writeZip(other.files)))).toBe(false);
  });

  it('gives about 1,200 documents of at least ten kinds, counted as stated', () => {
    const counts: Record<string, number> = {};
    for (const { draft } of world.documents) counts[draft.kind] = (counts[draft.kind] ?? 0) + 1;
    expect(counts).toEqual(world.truth.counts);
    expect(Object.keys(counts).length).toBeGreaterThanOrEqual(10);
    expect(world.documents.length).toBeGreaterThan(1_100);
    expect(world.documents.length).toBeLessThan(1_300);
  });

  it('gives every document a number of its own', () => {
    const numbers = world.documents.flatMap(({ draft }) => (draft.number === null ? [] : [normalNumber(draft.number)]));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('gives every file a path of its own and no two people of office one name', () => {
    expect(new Set(world.files.map((file) => file.path)).size).toBe(world.files.length);
    const judges = new Map<string, Set<string>>();
    for (const { draft } of world.documents) {
      const judge = responsibleJudge(draft);
      if (judge === null || judge.includes('*')) continue;
      judges.set(judge, (judges.get(judge) ?? new Set()).add(draft.issuer));
    }
    const shared = [...judges].filter(([, courts]) => courts.size > 1).map(([name]) => name);
    const namesake = world.truth.lookalikes.find((item) => item.id === 'namesake-judge')!;
    expect(shared).toEqual(namesake.officials.map((official) => official.name));
  });

  it('dates acceptance before decision, and decides on working days', () => {
    for (const { draft, path } of world.documents) {
      if (draft.acceptedOn !== undefined) expect(draft.acceptedOn < draft.date, path).toBe(true);
      const day = new Date(`${draft.date}T00:00:00Z`).getUTCDay();
      if (/civil|criminal|admin|execution-ruling/.test(draft.kind)) expect([1, 2, 3, 4, 5], path).toContain(day);
    }
  });

  it('names copies and files that hold no document', () => {
    const bytes = new Map(world.files.map((file) => [file.path, Buffer.from(file.bytes)]));
    for (const path of world.truth.duplicates) {
      const same = world.files.filter((file) => Buffer.from(file.bytes).equals(bytes.get(path)!));
      expect(same.length, path).toBe(2);
    }
    expect(world.truth.noDocument.every((path) => bytes.has(path))).toBe(true);
    expect(world.truth.noDocument.map((path) => bytes.get(path)!.length).sort((a, b) => a - b)[0]).toBe(0);
  });
});

describe('the truth', () => {
  const items = [...world.truth.schemes, ...world.truth.lookalikes];
  const texts = new Map(world.documents.map((filed) => [filed.path, filed.text]));
  const files = new Map(world.files.map((file) => [file.path, Buffer.from(file.bytes).toString('utf8')]));

  it.each(items.map((item) => [item.id, item] as const))(
    '%s refers to documents of the archive that name its people and cases',
    (_, item) => {
      expect(item.documents.length).toBeGreaterThan(0);
      expect(item.why.length).toBeGreaterThan(10);
      const all = item.documents.map((path) => unspaced(texts.get(path)!));
      for (const path of item.documents) expect(files.get(path)).toBe(texts.get(path));
      for (const official of item.officials) expect(all.some((text) => text.includes(official.name))).toBe(true);
      for (const lawyer of item.lawyers) expect(all.some((text) => text.includes(lawyer.name) && text.includes(lawyer.firm))).toBe(true);
      item.cases.forEach((number, i) => {
        const printed = all[i]!.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
          .replaceAll('（', '(')
          .replaceAll('）', ')');
        expect(printed).toContain(number);
      });
    },
  );

  it('plants every scheme once and none in the null world', () => {
    const planted = new Set(world.truth.schemes.flatMap((item) => item.indicators));
    expect([...planted].sort()).toEqual(['H01', 'H02', 'H03', 'H04', 'H05', 'H06', 'H10', 'H11', 'H18', 'H21', 'N01', 'S01']);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    const bare = buildWorld({ seed: PROVINCE_SEED, size: 0.1, schemes: false });
    expect(bare.truth.schemes).toEqual([]);
    expect(bare.truth.lookalikes.map((item) => item.id)).toEqual(world.truth.lookalikes.map((item) => item.id));
  });
});

describe('the names', () => {
  const lists = ['courts.json', 'procuratorates.json'].flatMap((name) => inShared('reference', name) ?? []);
  it.skipIf(lists.length < 2)('are of no real court or procuratorate (public lists in ../shared)', () => {
    const real = lists.map((path) => readFileSync(path, 'utf8')).join('');
    const issuers = new Set(world.documents.map(({ draft }) => draft.issuer));
    expect([...issuers].filter((issuer) => real.includes(`"${issuer}"`))).toEqual([]);
    expect(issuers.size).toBeGreaterThan(8);
  });
});

describe('encodings', () => {
  it('are read back by the platform', () => {
    const text = '云岭省清河市中级人民法院\n审判长　杨某\n二〇一九年三月五日 （2019）岭01民终12号';
    expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text);
    expect(new TextDecoder('utf-16le').decode(encodeUtf16(text))).toBe(text.replaceAll('\n', '\r\n'));
  });

  it('refuse what they cannot write', () => {
    expect(() => encodeGb18030('𠮷')).toThrow(/GB18030/);
  });
});
