import { QualityFigures } from '../../api/quality.ts';
import { seeQuality } from '../../casework/figures/quality.ts';
import shipped from '../../quality/figures.json' with { type: 'json' };
import { type Door, door } from '../door.ts';

/** The file holds null until figures have been measured; anything else that is not figures stops the program at its start. */
const FIGURES = QualityFigures.nullable().parse(shipped);

export const getQuality: Door<'GET /api/quality'> = door(seeQuality, {
  ask: () => ({}),
  present: ({ reader, documents, incomplete, parts }) => ({
    figures: FIGURES,
    loaded: { documents, incomplete, parts: parts.map((part) => ({ ...part })) },
    reader: { ...reader },
  }),
});
