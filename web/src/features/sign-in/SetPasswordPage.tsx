import type { FormEvent } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetPassword } from '../../api/passwords';
import { useSentence } from '../../components/useSentence';
import styles from './SignInPage.module.css';

/** Opened by a one-time link; what is secret in it stands behind the '#', which no server gets to see. */
export function SetPasswordPage() {
  const { t } = useTranslation('signIn');
  const sentenceOf = useSentence();
  const setPassword = useSetPassword();
  const [token] = useState(() => window.location.hash.slice(1));
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [different, setDifferent] = useState(false);

  useEffect(() => {
    document.title = t('pageTitle');
  }, [t]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDifferent(next !== again);
    if (next === again) setPassword.mutate({ token, password: next });
  };
  return (
    <div className={styles.page}>
      <main className={styles.card}>
        <header className={styles.head}>
          <img src="/icon.svg" alt="" width="40" height="40" />
          <div>
            <h1>{t('product')}</h1>
            <p>{t('setPassword.title')}</p>
          </div>
        </header>
        {setPassword.isSuccess ? (
          <>
            <p role="status">{t('setPassword.done')}</p>
            <p>
              <a href="/">{t('setPassword.toSignIn')}</a>
            </p>
          </>
        ) : (
          <form onSubmit={submit} className={styles.form}>
            <p>{t('setPassword.hint')}</p>
            <label htmlFor="next-password">{t('setPassword.next')}</label>
            <input
              id="next-password"
              type="password"
              autoComplete="new-password"
              required
              value={next}
              onChange={(event) => setNext(event.target.value)}
            />
            <label htmlFor="next-again">{t('setPassword.again')}</label>
            <input
              id="next-again"
              type="password"
              autoComplete="new-password"
              required
              value={again}
              onChange={(event) => setAgain(event.target.value)}
            />
            {(different || setPassword.isError) && (
              <p role="alert" className={styles.error}>
                {different ? t('setPassword.different') : sentenceOf(setPassword.error)}
              </p>
            )}
            <button type="submit" className={styles.submit} disabled={setPassword.isPending}>
              {t('setPassword.save')}
            </button>
          </form>
        )}
      </main>
    </div>
  );
}
