import type { Level } from '@mlps/controls';
import type { TrainingEvent } from '@mlps/controls/rectification';
import type { EvidenceFile } from './rectification-record.js';
import type { UnitFacts } from './reply-input.js';

/** Everything that a training record (宣传教育培训记录) tells; see `buildTrainingRecord`. */
export interface TrainingInput {
  unit: UnitFacts;
  event: TrainingEvent;
  /** files behind the ids of `materials` and `photos` */
  files?: ({ id: string } & EvidenceFile)[];
  /** level of the system for which it is evidence; no requirement is named when left out */
  level?: Level | null;
  recordedBy?: string | null;
}
