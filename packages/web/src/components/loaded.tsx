import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNotice } from './error-notice';
import { Loading } from './loading';

type Queries = readonly UseQueryResult[];
type DataOf<T extends Queries> = { [K in keyof T]: T[K] extends UseQueryResult<infer D> ? D : never };

interface LoadedProps<T extends Queries> {
  queries: T;
  children: (data: DataOf<T>) => ReactNode;
}

/** Shows what all the queries gave; before that, that they load, or why one failed and a way to try again. */
export function Loaded<const T extends Queries>({ queries, children }: LoadedProps<T>): ReactNode {
  // What was loaded before stays on the screen when asking again fails.
  const failed = queries.find((query) => query.isError && query.data === undefined);
  if (failed?.error)
    return (
      <ErrorNotice
        error={failed.error}
        onRetry={() => {
          void failed.refetch();
        }}
      />
    );
  if (queries.some((query) => query.data === undefined)) return <Loading />;
  return children(queries.map((query) => query.data) as unknown as DataOf<T>); // each has data, as just checked
}
