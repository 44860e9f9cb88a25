import type { Bilingual } from '../../../graph/model/span.ts';
import { printRecord } from '../../../nlp/rules/writing/print.ts';
import { openDocument } from '../../casework/documents/open.ts';
import { type Door, door } from '../door.ts';

const FIELD_NAMES: Readonly<Record<string, Bilingual>> = {
  number: { zh: '案号', en: 'case number' },
  court: { zh: '法院', en: 'court' },
  procuratorate: { zh: '检察院', en: 'procuratorate' },
  officials: { zh: '司法人员', en: 'official' },
  parties: { zh: '当事人', en: 'party' },
  principals: { zh: '负责人', en: 'principal' },
  representatives: { zh: '代理人、辩护人', en: 'representative' },
  relatedCases: { zh: '关联案件', en: 'related case' },
};

export const getDocument: Door<'GET /api/documents/:id'> = door(openDocument, {
  ask: ({ params }) => ({ document: params['id'] ?? '' }),
  present({ document, text, mentions, leads }) {
    const { start: offset } = document.range;
    return {
      id: document.id,
      path: document.path,
      kind: document.kind,
      number: document.number,
      court: document.court,
      date: document.date,
      text,
      offset,
      highlights: mentions.map((m) => ({
        start: m.start - offset,
        end: m.end - offset,
        field: m.field,
        label: FIELD_NAMES[m.field] ?? { zh: m.field, en: m.field },
        node: m.node,
      })),
      record: printRecord(document.record) as unknown as Record<string, unknown>,
      warnings: document.record.warnings.map(({ code, message }) => ({ code, message })),
      leads: leads.map(({ id, tier, claim }) => ({ id, tier, claim })),
    };
  },
});
