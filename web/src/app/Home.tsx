import { Navigate } from 'react-router';
import { useMe } from '../api/session';
import { useNavigation } from './shell/useNavigation';

const FIRST_PAGES = ['/my-work', '/dashboard'];

/** The first page: how things stand for a leader; else what the person owes, or may look at. */
export function Home() {
  const places = useNavigation();
  const leads = useMe().roles.some(({ role }) => role === 'LEADER');
  const first = (leads ? FIRST_PAGES.toReversed() : FIRST_PAGES).find((page) =>
    places.some(({ to }) => to === page),
  );
  return <Navigate to={first ?? '/inbox'} replace />;
}
