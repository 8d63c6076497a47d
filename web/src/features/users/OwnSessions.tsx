import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { OTHERS, useEndSessions, useOwnSessions } from '../../api/sessions';
import { formatInstant } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import styles from './Users.module.css';

/** In which browsers one is signed in, since when, and the way out of each. */
export function OwnSessions() {
  const { t } = useTranslation('users');
  const end = useEndSessions();
  return (
    <section aria-labelledby="own-sessions" className={styles.sessions}>
      <h2 id="own-sessions">{t('sessions.title')}</h2>
      <p>{t('sessions.hint')}</p>
      <Loaded query={useOwnSessions()}>
        {(sessions) => (
          <>
            <ul className={styles.list}>
              {sessions.map(({ id, browser, signedInAt, lastSeenAt, current }) => {
                const name = browser || t('sessions.unknown');
                const since = formatInstant(signedInAt);
                return (
                  <li key={id}>
                    <span className={styles.person}>
                      <strong>
                        {name}
                        {current && ` (${t('sessions.current')})`}
                      </strong>
                      <small>{t('sessions.times', { since, seen: formatInstant(lastSeenAt) })}</small>
                    </span>
                    {!current && (
                      <Button
                        aria-label={t('sessions.endOf', { name, since })}
                        loading={end.isPending && end.variables === id}
                        onClick={() => end.mutate(id)}
                      >
                        {t('sessions.end')}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
            {sessions.length > 1 && (
              <div>
                <Button
                  loading={end.isPending && end.variables === OTHERS}
                  onClick={() => end.mutate(OTHERS)}
                >
                  {t('sessions.endOthers')}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
      {end.isError && <ErrorNote error={end.error} />}
    </section>
  );
}
