/**
 * How unequal honest courts are. The figures of `standard` were measured on real, innocent data
 * (Wisconsin 2014-2022 and 34,001 randomly assigned US federal decisions; shared research on ranking leads, 3.1);
 * that of sentences is the robust residual of the log of the months in real Chinese judgments on drunk driving and theft,
 * .39 and .49 with amount and circumstances held, courts and judges together.
 * `second` is another family, so that nothing is fitted to one author's world; `gaps` hides more; `sparse` has few schemes.
 */
export interface Setting {
  /** Scatter of judges' leniency, in log-odds of a favourable outcome. */
  readonly lenience: number;
  /** Scatter of what a lawyer adds anywhere, in log-odds. */
  readonly skill: number;
  /** Scatter of how one lawyer fares before one judge, in log-odds, without any wrong. */
  readonly chemistry: number;
  /** Scatter of the odds that one lawyer's case goes to one judge, in log-odds: rotas, leave, expertise. */
  readonly affinity: number;
  /** Scatter of the log of a sentence that its facts leave open. */
  readonly sentence: number;
  /** Scatter of courts' mildness on the same scale: in China the court explains more of a sentence than the judge. */
  readonly courts: number;
  /** Exponent of the bar's shares: the work of the lawyer of rank r is (r + 2) ** -zipf. */
  readonly zipf: number;
  /** Degrees of freedom of the scatter; Infinity is normal, 4 has the heavy tails of real courts. */
  readonly tails: number;
  /** Share of suits that a batch plaintiff files together. */
  readonly batches: number;
  /** Share of companies with a lawyer on retainer. */
  readonly retainers: number;
  /** Share of private parties whose names are masked. */
  readonly masked: number;
  /** Share of papers that do not print the day of filing. */
  readonly undated: number;
  /** Share of papers that were never published. */
  readonly unpublished: number;
  /** Share of the papers of schemes that those in them keep from being published. */
  readonly buried: number;
  /** Log-odds by which a hidden kind of case draws the judge and the lawyer who know it: expertise that no paper names. */
  readonly niches: number;
  /** Share of judges who change court or division in the five years. */
  readonly transfers: number;
  /** Share of private parties who bear a name that somebody else bears too. */
  readonly namesakes: number;
  /** One kind of scheme in so many is planted; 1 plants all. */
  readonly oneIn: number;
}

const STANDARD: Setting = {
  lenience: 0.4,
  skill: 0.4,
  chemistry: 0.18,
  affinity: 0.32,
  sentence: 0.34,
  courts: 0.15,
  zipf: 1,
  tails: Infinity,
  batches: 0.1,
  retainers: 0.3,
  masked: 0.07,
  undated: 0.05,
  unpublished: 0,
  buried: 0,
  niches: 0.35,
  transfers: 0.12,
  namesakes: 0.03,
  oneIn: 1,
};

export const SETTINGS = {
  standard: STANDARD,
  second: {
    ...STANDARD,
    lenience: 0.5,
    skill: 0.5,
    chemistry: 0.25,
    affinity: 0.45,
    sentence: 0.42,
    courts: 0.2,
    zipf: 1.3,
    tails: 4,
    batches: 0.18,
    retainers: 0.5,
    niches: 0.9,
    transfers: 0.25,
    namesakes: 0.08,
  },
  gaps: { ...STANDARD, masked: 0.3, undated: 0.3, unpublished: 0.3 },
  /** Those who do wrong hide a third of it. */
  hidden: { ...STANDARD, buried: 0.35 },
  sparse: { ...STANDARD, oneIn: 4 },
} as const satisfies Record<string, Setting>;
export type SettingName = keyof typeof SETTINGS;
