import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { all, LARGEST_PAGE } from '../../../lib/client';
import type { PaperKind } from '../paper-search';

/** What a paper can be about. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}

const query = { limit: LARGEST_PAGE };

const evaluations = async (): Promise<Subject[]> =>
  (await all('evaluations.list', { query })).map(({ id, systemName, name }) => ({ id, name: `${systemName} ${name}` }));

/** Where the subjects of each kind come from; those of a retest depend on an evaluation and are reached from its page. */
const sources: Readonly<Record<PaperKind, () => Promise<Subject[]>>> = {
  notice: evaluations,
  rectification: evaluations,
  evaluation: evaluations,
  retest: async () => {
    const found: Subject[] = [];
    for (const { id, name } of await evaluations()) {
      const retests = await all('retests.list', { params: { evaluationId: id }, query });
      found.push(...retests.map((retest) => ({ id: retest.id, name: `${name} ${retest.date} ${retest.by}` })));
    }
    return found;
  },
  acceptance: async () =>
    (await all('rectification.list', { query: { ...query, state: 'accepted' } })).map(({ id, title }) => ({
      id,
      name: title,
    })),
  selfInspection: async () =>
    (await all('selfInspections.list', { query })).map(({ id, organizationName, title }) => ({
      id,
      name: `${organizationName} ${title}`,
    })),
  campaign: async () => (await all('campaigns.list', { query })).map(({ id, title }) => ({ id, name: title })),
  training: async () =>
    (await all('training.list', { query })).map(({ id, on, title }) => ({ id, name: `${on} ${title}` })),
  overview: async () => (await all('organizations.list', { query })).map(({ id, name }) => ({ id, name })),
};

/** Everything about which a paper of this kind can be made. */
export function useSubjects(kind: PaperKind): UseQueryResult<Subject[]> {
  return useQuery({ queryKey: ['papers', 'subjects', kind], queryFn: sources[kind] });
}
