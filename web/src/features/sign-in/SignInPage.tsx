import type { FormEvent } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../../api/session';
import type { SampleAccount } from '../../api/types';
import { changeLanguage } from '../../app/i18n';
import { useSentence } from '../../components/useSentence';
import { SampleAccounts } from './SampleAccounts';
import styles from './SignInPage.module.css';

interface SignInPageProps {
  /** The session ended while somebody worked; the work waits behind this page. */
  returning: boolean;
  onSubmit: () => void;
}

/** A light page of plain HTML: the first thing a phone with a poor signal has to load. */
export function SignInPage({ returning, onSubmit }: SignInPageProps) {
  const { t, i18n } = useTranslation('signIn');
  const sentenceOf = useSentence();
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');

  useEffect(() => {
    document.title = t('pageTitle');
  }, [t]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
    signIn.mutate({ username: username.trim(), password });
  };
  const choose = (account: SampleAccount) => {
    setUsername(account.username);
    setPassword(account.password);
    onSubmit();
    signIn.mutate({ username: account.username, password: account.password });
  };

  const other = i18n.language === 'vi' ? 'en' : 'vi';
  return (
    <div className={styles.page}>
      <main className={styles.card}>
        <header className={styles.head}>
          <img src="/icon.svg" alt="" width="40" height="40" />
          <div>
            <h1>{t('product')}</h1>
            <p>{t('tagline')}</p>
          </div>
          <button
            type="button"
            className={styles.language}
            lang={other}
            onClick={() => void changeLanguage(other)}
          >
            {t('otherLanguage')}
          </button>
        </header>
        {returning && <p className={styles.notice}>{t('sessionEnded')}</p>}
        <form onSubmit={submit} className={styles.form}>
          <label htmlFor="username">{t('username')}</label>
          <input
            id="username"
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
          <label htmlFor="password">{t('password')}</label>
          <input
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {signIn.isError && (
            <p role="alert" className={styles.error}>
              {sentenceOf(signIn.error)}
            </p>
          )}
          <button type="submit" className={styles.submit} disabled={signIn.isPending}>
            {signIn.isPending ? t('signingIn') : t('signIn')}
          </button>
        </form>
        <SampleAccounts disabled={signIn.isPending} onChoose={choose} />
      </main>
    </div>
  );
}
