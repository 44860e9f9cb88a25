import { rulesExtractor } from '../../../nlp/rules/extractor.ts';
import { QualityFigures } from '../../api/quality.ts';
import shipped from '../../quality/figures.json' with { type: 'json' };
import type { Handler } from '../endpoint.ts';

/** The file holds null until figures have been measured; anything else that is not figures stops the program at its start. */
const FIGURES = QualityFigures.nullable().parse(shipped);

export const getQuality: Handler<'GET /api/quality'> = async () => ({
  figures: FIGURES,
  reader: { id: rulesExtractor.id, version: rulesExtractor.version },
});
