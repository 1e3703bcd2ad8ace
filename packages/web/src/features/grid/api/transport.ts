import { ProblemError, TransportError } from '@mlps/client';
import type { FindingDto, Operations } from '@mlps/client';
import { client } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';
import { keyOf } from '../model/cell.js';
import type { Content, ServerCell } from '../model/cell.js';
import type { Cells, KeptEdits } from '../model/cells.js';
import { bulkBody, savedCell, Unreachable } from '../model/saver.js';
import type { Outcome, Transport } from '../model/saver.js';

type BulkBody = Operations['findings.bulk']['body'];
type BulkAnswer = Operations['findings.bulk']['answer'];

/** Sends edits in bulk, each with the version that it began from: what changed meanwhile comes back instead of being overwritten. */
export function bulkTransport(evaluationId: string, cells: Cells, me: string): Transport {
  return {
    async send(edits) {
      const { rows, removals, rowKeys } = bulkBody(edits);
      const body = { mode: 'goodRows', returnVersions: true, rows, removals } as BulkBody;
      try {
        const options = { idempotencyKey: randomKey() };
        const { data } = await client.call('findings.bulk', { params: { evaluationId }, body }, options);
        return outcomesOf(edits, rowKeys, data, cells, me);
      } catch (error) {
        throw isPassing(error) ? new Unreachable('no answer', { cause: error }) : error;
      }
    },
  };
}

/** Silence, a proxy's page and a busy database pass; everything else is an answer. */
function isPassing(error: unknown): boolean {
  return error instanceof TransportError || (error instanceof ProblemError && error.status >= 502);
}

function outcomesOf(
  edits: KeptEdits,
  rowKeys: readonly string[],
  answer: BulkAnswer,
  cells: Cells,
  me: string,
): Map<string, Outcome> {
  const versions = new Map(answer.versions?.map(({ row, version }) => [rowKeys[row - 1], version]));
  const outcomes = new Map<string, Outcome>(
    edits.map(([key, edit]) => {
      // A row that was the same on the service already has no new version.
      const version = versions.get(key) ?? edit.baseVersion;
      return [key, { kind: 'taken', cell: savedCell(edit, version, cells.serverCell(key), me) }];
    }),
  );
  for (const { row, issues } of answer.refusals)
    outcomes.set(rowKeys[row - 1]!, { kind: 'refused', message: issues[0]?.message ?? '' }); // rows count from one
  for (const { row, theirs } of answer.conflicts)
    outcomes.set(rowKeys[row - 1]!, { kind: 'met', cell: theirs && cellOf(theirs, cells) });
  for (const { theirs } of answer.removalConflicts)
    outcomes.set(keyOf(theirs.object, theirs.item), { kind: 'met', cell: cellOf(theirs, cells) });
  for (const { object, item, reason } of answer.skips)
    outcomes.set(keyOf(object, item), reason === 'accepted' ? { kind: 'accepted' } : { kind: 'taken', cell: null });
  return outcomes;
}

/** A finding as the service shows it beside a conflict. */
export function cellOf(finding: FindingDto, cells: Cells): ServerCell {
  const { version, state, writtenById, submittedById, comment } = finding;
  const evidence = cells.serverCell(keyOf(finding.object, finding.item))?.evidence ?? 0;
  return {
    content: contentOf(finding),
    version,
    state,
    evidence,
    toConfirm: false,
    writer: writtenById,
    submitter: submittedById,
    comment,
  };
}

function contentOf({ result, record, risk, hazard, points, reason, advice }: FindingDto): Content {
  return { result, record, risk, hazard, points, reason, advice };
}
