import type { SystemDto } from '@mlps/client';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';
import { useVersionedSave } from '../../../lib/use-versioned-save';
import { entriesOf, inputOf, newSystem } from '../system-entries';
import type { SystemEntries } from '../system-entries';

/** Registers a system, or saves what was changed about one; gives its id. */
export function useSaveSystem(system: SystemDto | undefined) {
  const queries = useQueryClient();
  const base = system ? entriesOf(system) : newSystem;
  const versioned = useVersionedSave<SystemEntries>({
    base,
    etag: system?.etag ?? '',
    current: (thing) => entriesOf(thing as SystemDto), // a refusal carries the system as it is now
    send: async (changed, ifMatch) => {
      const body = inputOf(changed);
      if (system) return client.call('systems.change', { params: { systemId: system.id }, body }, { ifMatch });
      return client.call(
        'systems.create',
        { body: { ...inputOf(newSystem), ...body, name: body.name ?? '', grade: body.grade ?? newSystem.grade } },
        { idempotencyKey: randomKey() },
      );
    },
  });
  const save = async (entries: SystemEntries): Promise<string> => {
    const answer = (await versioned.save(entries)) as { data: SystemDto } | undefined; // what `send` gives
    await queries.invalidateQueries({ queryKey: ['systems'] });
    return answer?.data.id ?? system?.id ?? '';
  };
  return { base, save, versioned };
}
