import '../../../styles/grid.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { openWorkspace } from '../workspace';
import { Recording } from './recording';

const route = getRouteApi('/evaluations/$evaluationId/grid');

/** Recording of one evaluation: the grid, and beside it what belongs to the active cell. */
export function GridPage(): ReactNode {
  const { evaluationId } = route.useParams();
  const workspace = useQuery({
    queryKey: ['evaluations', evaluationId, 'recording'],
    queryFn: ({ signal }) => openWorkspace(evaluationId, signal),
    // A workspace holds what was typed: it is opened anew with each visit, and never replaced under the user's hands.
    staleTime: Infinity,
    gcTime: 0,
  });
  return <Loaded queries={[workspace]}>{([opened]) => <Recording key={evaluationId} workspace={opened} />}</Loaded>;
}
