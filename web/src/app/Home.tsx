import { Navigate } from 'react-router';
import { useMe } from '../api/session';
import { useNavigation } from './shell/useNavigation';

const FIRST_PAGES = ['/my-work', '/dashboard', '/users'];

/** The first page: how things stand for a leader; else what the person owes, may look at, or looks after. */
export function Home() {
  const places = useNavigation();
  const leads = useMe().roles.some(({ role }) => role === 'LEADER');
  const first = (leads ? ['/dashboard', ...FIRST_PAGES] : FIRST_PAGES).find((page) =>
    places.some(({ to }) => to === page),
  );
  return <Navigate to={first ?? '/inbox'} replace />;
}
