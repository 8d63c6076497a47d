import type { ReactNode } from 'react';
import type { SourcePlace } from '../../api/types';
import { useReviewActions } from './useReview';

interface SpotProps {
  /** Where the value stands in the document; nowhere: the row around it is pointed at instead. */
  at: SourcePlace | null | undefined;
  as?: 'span' | 'div' | 'p';
  className?: string;
  /** A doubt, by its question. */
  group?: string;
  children: ReactNode;
}

/** A value that lights up its own cell of the document: under the pointer, and while the keyboard is in it. */
export function Spot({ at, as: Element = 'span', className, group, children }: SpotProps) {
  const { point } = useReviewActions();
  const doubt = group === undefined ? {} : { role: 'group', 'aria-label': group, 'data-doubt': true };
  if (!at)
    return (
      <Element className={className} {...doubt}>
        {children}
      </Element>
    );
  return (
    <Element
      className={className}
      {...doubt}
      onMouseOver={(event) => {
        event.stopPropagation();
        point(at);
      }}
      onFocus={() => point(at)}
      onBlur={() => point(null)}
    >
      {children}
    </Element>
  );
}
