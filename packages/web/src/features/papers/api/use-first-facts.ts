import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { client } from '../../../lib/client';
import { today } from '../../../lib/format';
import type { Facts } from '../facts';
import type { PaperKind } from '../paper-search';

const USUAL_DAYS = 30;

/** What the form of a first paper begins with: for a notice a deadline thirty days ahead, and the people whom the evaluation names. */
export function useFirstFacts(kind: PaperKind, subjectId: string): UseQueryResult<Facts> {
  return useQuery({
    queryKey: ['papers', 'first-facts', kind, subjectId],
    queryFn: async ({ signal }): Promise<Facts> => {
      if (kind !== 'notice') return {};
      const { data } = await client.call('evaluations.get', { params: { evaluationId: subjectId } }, { signal });
      const named = Object.entries({ contact: data.contact, phone: data.phone }).filter(([, text]) => text !== null);
      return { deadline: inDays(USUAL_DAYS), ...Object.fromEntries(named) };
    },
  });
}

function inDays(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return today(day);
}
