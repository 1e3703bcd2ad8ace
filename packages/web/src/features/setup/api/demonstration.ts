import type { EvaluationDto } from '@mlps/client';
import { client } from '../../../lib/client';

/** Built from the same file as `mlps serve --demo`; every word of it is invented. */
const DOCUMENT = '/demo/hospital.json';
/** Names of its own, which say that they are invented: a real unit of the same name must never get these results. */
export interface DemonstrationNames {
  readonly unit: string;
  readonly system: string;
}

type Body = Parameters<typeof client.call<'documents.import'>>[1]['body'];

/** Load the demonstration under a unit of its own. */
export async function loadDemonstration({ unit, system: name }: DemonstrationNames): Promise<EvaluationDto> {
  const response = await fetch(DOCUMENT);
  if (!response.ok) throw new Error(`${DOCUMENT}: ${response.status}`);
  const document = (await response.json()) as Body; // a file of this build, which the service checks again
  const system = { ...document.system, name, organization: unit };
  return (await client.call('documents.import', { body: { ...document, system } })).data;
}

/** Where the system of the demonstration is; null where it is not. */
export async function findDemonstration(system: string, signal?: AbortSignal): Promise<string | null> {
  const query = { q: system, limit: 10 };
  const { items } = (await client.call('systems.list', { query }, { everywhere: true, ...(signal ? { signal } : {}) }))
    .data;
  return items.find(({ name }) => name === system)?.id ?? null;
}

/**
 * Take the demonstration away again: its evaluations, its system, its unit. The service refuses where papers or rectification items came
 * from it, because those are kept; nothing of it is lost then.
 */
export async function removeDemonstration(systemId: string): Promise<void> {
  const system = (await client.call('systems.get', { params: { systemId } })).data;
  const evaluations = (await client.call('evaluations.list', { query: { systemId, limit: 200 } })).data.items;
  for (const { id, etag } of evaluations)
    await client.call(
      'evaluations.remove',
      { params: { evaluationId: id }, query: { force: true } },
      { ifMatch: etag },
    );
  await client.call('systems.remove', { params: { systemId } }, { ifMatch: system.etag });
  if (system.organizationId === null) return;
  const at = { params: { organizationId: system.organizationId } };
  const { etag } = (await client.call('organizations.get', at)).data;
  await client.call('organizations.remove', at, { ifMatch: etag });
}
