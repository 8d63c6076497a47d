import { lazy, Suspense, useEffect, useState } from 'react';

const load = () => import('./LoadedUpdateDrawer');
const LoadedUpdateDrawer = lazy(load);

export interface UpdateDrawerProps {
  /** Null: closed. */
  assignmentId: string | null;
  onClose: () => void;
}

/**
 * Reporting on an assignment, over the list it was chosen from. The form weighs more than the list, so it is fetched
 * once the list stands, before anybody asks for it.
 */
export function UpdateDrawer(props: UpdateDrawerProps) {
  const [needed, setNeeded] = useState(false);
  useEffect(() => void load().catch(() => undefined), []);
  if (props.assignmentId !== null && !needed) setNeeded(true);
  return (
    needed && (
      <Suspense>
        <LoadedUpdateDrawer {...props} />
      </Suspense>
    )
  );
}
