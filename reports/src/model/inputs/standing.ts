import type { ScoreResult } from '@mlps/controls';

/** Figures of a score that an overview needs; a whole `ScoreResult` will do. */
export type Standing = Pick<ScoreResult, 'score' | 'rate' | 'conclusion' | 'problems'>;
