/** How a cell of the joined table and our reading may stand to each other. Every class was made by reading the documents behind it. */
export const VERDICTS = ['agrees', 'ours-wrong', 'column-wrong', 'open'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const CLASSES = {
  same: 'agrees',
  /** The column of the presiding judge holds the only judge. */
  'sole-judge': 'agrees',
  /** A bracket, an entity, a page number, （兼） or （代） in the cell. */
  'marks-in-cell': 'agrees',
  'clerks-in-one-cell': 'agrees',
  /** The cell leaves the 速录员 out, who is a clerk too. */
  'stenographer-left-out': 'agrees',
  /** The cell leaves the province or city out that the court line prints, or the other way round: we keep the court line. */
  'court-shorter-in-cell': 'agrees',
  'court-longer-in-cell': 'agrees',
  /** 盗窃 for 盗窃罪, 劳动争议 for 劳动争议纠纷. */
  'ending-differs': 'agrees',
  /** The cell gives the heading of a list of which the document names a part: 生命权、健康权、身体权纠纷 for 健康权纠纷. */
  'heading-of-list': 'agrees',
  /** The cell gives one of several causes that the document joins: 健康权、教育机构责任纠纷. */
  'one-of-several': 'agrees',
  /** The document prints something else there, or nothing. */
  'not-printed': 'column-wrong',
  'day-masked': 'column-wrong',
  'year-before-case': 'column-wrong',
  /** A field of administration (治安管理) instead of the act that is disputed. */
  'administrative-field': 'column-wrong',
  /** The document prints what the cell says, and we read nothing. */
  'not-read': 'ours-wrong',
  /** The document prints what the cell says, and we read something else. */
  'read-otherwise': 'ours-wrong',
  /** We read it with words that do not belong to it. */
  'words-too-many': 'ours-wrong',
  /** We read only its end. */
  'words-missing': 'ours-wrong',
  /** The document is misprinted or cut just there. */
  'document-damaged': 'open',
  undecided: 'open',
} as const satisfies Record<string, Verdict>;
export type ComparisonClass = keyof typeof CLASSES;

/** One cell beside what we read. */
export interface Comparison {
  readonly cell: string;
  readonly ours: string;
  readonly class: ComparisonClass;
  /** Place of the compared value in our list; 0 for a single value, null when we have none. */
  readonly index: number | null;
}
