import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../api/errors';
import { NotFound } from '../app/NotFound';
import { DelayedSkeleton } from './DelayedSkeleton';
import { ErrorNote } from './ErrorNote';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** What was asked for, or the outline of it, or why it is not there. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const { data, error, isError, refetch } = query;
  if (data !== undefined) {
    return (
      <>
        {isError && <ErrorNote error={error} retry={() => void refetch()} />}
        {children(data)}
      </>
    );
  }
  if (!isError) return <DelayedSkeleton />;
  const hidden = error instanceof ApiError && (error.status === 404 || error.code === 'common:VALIDATION');
  if (hidden) return <NotFound />;
  // What a person may not see does not change by asking again.
  const denied = error instanceof ApiError && error.status === 403;
  return <ErrorNote error={error} retry={denied ? undefined : () => void refetch()} />;
}
