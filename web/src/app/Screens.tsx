import { RouterProvider } from 'react-router/dom';
import { AntRoot } from './AntRoot';
import { router } from './router';

/** Everything behind the sign-in. */
export default function Screens() {
  return (
    <AntRoot>
      <RouterProvider router={router} />
    </AntRoot>
  );
}
