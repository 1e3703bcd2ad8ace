import type { Evaluation, ScoreResult } from '@mlps/controls';
import type { ReplyInput } from '../../model/inputs/reply-input.js';
import type { NumberedRecord, ReplyGroup } from './reply-groups.js';

/** What the parts of a reply paper share. */
export interface ReplyContext {
  readonly input: ReplyInput;
  readonly evaluation: Evaluation;
  readonly before: ScoreResult;
  /** null without a retest */
  readonly after: ScoreResult | null;
  readonly records: readonly NumberedRecord[];
  readonly system: string;
}

/** Records of a group, in their order. */
export function ofGroup({ records }: Pick<ReplyContext, 'records'>, group: ReplyGroup): NumberedRecord[] {
  return records.filter((record) => record.group === group);
}
