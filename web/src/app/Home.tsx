import { Navigate } from 'react-router';
import { useNavigation } from './shell/useNavigation';

/** The first page is the first one in the person's own navigation. */
export function Home() {
  const [first] = useNavigation();
  return <Navigate to={first?.to ?? '/inbox'} replace />;
}
