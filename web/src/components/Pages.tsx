import { lazy, Suspense } from 'react';

const PageNumbers = lazy(() => import('./PageNumbers'));

export interface PagesProps {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  /** Beside a narrow list. */
  simple?: boolean;
  onChange: (page: number) => void;
}

/** The way to the other pages of a list; nothing where all of it is on one. */
export function Pages(props: PagesProps) {
  if (props.total <= props.pageSize) return null;
  return (
    <Suspense>
      <PageNumbers {...props} />
    </Suspense>
  );
}
