import { Navigate } from 'react-router';
import { useNavigation } from './shell/useNavigation';

const FIRST_PAGES = ['/my-work', '/plans'];

/** The first page: what the person owes, or else what the person may look at. */
export function Home() {
  const places = useNavigation();
  const first = FIRST_PAGES.find((page) => places.some(({ to }) => to === page));
  return <Navigate to={first ?? '/inbox'} replace />;
}
