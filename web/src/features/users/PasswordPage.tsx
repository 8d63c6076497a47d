import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '../../api/passwords';
import { ErrorNote } from '../../components/ErrorNote';
import { PageTitle } from '../../components/PageTitle';
import { OwnSessions } from './OwnSessions';
import styles from './Users.module.css';

/** One's own password, and where one is signed in. */
export function PasswordPage() {
  const { t } = useTranslation(['signIn', 'shell']);
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const different = again !== '' && next !== again;
  const fields = [
    { id: 'current', label: t('setPassword.current'), value: current, set: setCurrent },
    { id: 'next', label: t('setPassword.next'), value: next, set: setNext },
    { id: 'again', label: t('setPassword.again'), value: again, set: setAgain },
  ];
  const clear = () => [setCurrent, setNext, setAgain].forEach((set) => set(''));
  return (
    <>
      <PageTitle title={t('shell:password')} />
      <form
        className={styles.password}
        onSubmit={(event) => {
          event.preventDefault();
          if (next === again) change.mutate({ current, next }, { onSuccess: clear });
        }}
      >
        <p>{t('setPassword.hint')}</p>
        {fields.map(({ id, label, value, set }) => (
          <div key={id} className={styles.field}>
            <label htmlFor={`password-${id}`}>{label}</label>
            <Input.Password
              id={`password-${id}`}
              autoComplete={id === 'current' ? 'current-password' : 'new-password'}
              required
              value={value}
              onChange={({ target }) => set(target.value)}
            />
          </div>
        ))}
        {different && (
          <p role="alert" className={styles.problem}>
            {t('setPassword.different')}
          </p>
        )}
        {change.isError && <ErrorNote error={change.error} />}
        {change.isSuccess && <Alert type="success" showIcon title={t('setPassword.changed')} />}
        <div>
          <Button type="primary" htmlType="submit" loading={change.isPending} disabled={different}>
            {t('setPassword.change')}
          </Button>
        </div>
      </form>
      <OwnSessions />
    </>
  );
}
