import { RouterProvider } from 'react-router/dom';
import { AntRoot } from './AntRoot';
import { fetchEveryCatalogue } from './i18n';
import { router } from './router';

/** They do without the sentences of all other screens, which come after them. */
const FIRST_SCREENS = ['/', '/sign-in', '/my-work'];
if (!FIRST_SCREENS.includes(window.location.pathname)) fetchEveryCatalogue();

/** Everything behind the sign-in. */
export default function Screens() {
  return (
    <AntRoot>
      <RouterProvider router={router} />
    </AntRoot>
  );
}
