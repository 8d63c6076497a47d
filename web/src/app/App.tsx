import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { MeContext, meQuery } from '../api/session';
import type { Me } from '../api/types';
import { SetPasswordPage } from '../features/sign-in/SetPasswordPage';
import { SignInPage } from '../features/sign-in/SignInPage';
import { changeLanguage } from './i18n';
import { SCREENS_ID } from './screens-id';
import { Splash } from './Splash';
import { StartFailed } from './StartFailed';

/** The screens weigh more than the sign-in page; they come once somebody signs in, or was here before. */
const loadScreens = () => import('./Screens');
const Screens = lazy(loadScreens);
const WAS_SIGNED_IN = 'dondoc.wasSignedIn';
if (localStorage.getItem(WAS_SIGNED_IN)) void loadScreens();

/**
 * Asks for a sign-in at whatever address was opened. When a session ends in the middle of work, the screens
 * stay where they are beneath, with all that was typed, for the same person to come back to.
 */
export function App() {
  const { data: me, isPending, isError, refetch } = useQuery(meQuery);
  const [lastMe, setLastMe] = useState<Me | null>(null);
  if (me && me !== lastMe) setLastMe(me);

  useEffect(() => {
    if (!me) return;
    localStorage.setItem(WAS_SIGNED_IN, 'yes');
    void changeLanguage(me.locale);
  }, [me]);

  // Whoever opens the link of a password cannot sign in yet.
  if (window.location.pathname === '/set-password') return <SetPasswordPage />;
  if (isPending) return <Splash />;
  if (isError && !lastMe) return <StartFailed retry={() => void refetch()} />;
  return (
    <>
      {lastMe && (
        <MeContext value={lastMe}>
          <div id={SCREENS_ID} inert={!me} hidden={!me}>
            <Suspense fallback={<Splash />}>
              <Screens key={lastMe.userId} />
            </Suspense>
          </div>
        </MeContext>
      )}
      {!me && <SignInPage returning={lastMe !== null} onSubmit={() => void loadScreens()} />}
    </>
  );
}
