/** One step of an evaluation: 访谈, 核查 or 测试. */
export interface EvaluationStep {
  readonly method: 'interview' | 'examine' | 'test';
  readonly zh: string;
  readonly en: string;
}

/** How an item is evaluated and mended, in our own words. */
export interface Guidance {
  /** what this level adds against the level below; empty when nothing precedes it */
  readonly differenceZh: string;
  readonly differenceEn: string;
  readonly steps: readonly EvaluationStep[];
  readonly evidenceZh: readonly string[];
  readonly evidenceEn: readonly string[];
  readonly nonconformitiesZh: readonly string[];
  readonly nonconformitiesEn: readonly string[];
  /** what to do at once with what is there */
  readonly adviceNowZh: string;
  readonly adviceNowEn: string;
  /** what to buy, build or make lasting afterwards */
  readonly adviceBuildZh: string;
  readonly adviceBuildEn: string;
}

export type GuidanceTable = Readonly<Record<string, Guidance>>;
