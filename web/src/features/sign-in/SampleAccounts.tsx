import { useTranslation } from 'react-i18next';
import { useSampleAccounts } from '../../api/session';
import type { SampleAccount } from '../../api/types';
import styles from './SignInPage.module.css';

interface SampleAccountsProps {
  disabled: boolean;
  onChoose: (account: SampleAccount) => void;
}

/** Invented people to try the product as; the server offers them only beside its sample data. */
export function SampleAccounts({ disabled, onChoose }: SampleAccountsProps) {
  const { t } = useTranslation('signIn');
  const { data = [] } = useSampleAccounts();
  if (data.length === 0) return null;
  const authorities = [...new Set(data.map(({ authorityName }) => authorityName))];
  return (
    <section className={styles.samples} aria-labelledby="samples-title">
      <h2 id="samples-title">{t('samples')}</h2>
      <p>
        {t('samplesHint')} <code>{data[0]?.password}</code>
      </p>
      {authorities.map((authority, index) => (
        <details key={authority} open={index === 0} name="authority">
          <summary>{authority}</summary>
          <ul>
            {data
              .filter(({ authorityName }) => authorityName === authority)
              .map((account) => (
                <li key={account.username}>
                  <button type="button" disabled={disabled} onClick={() => onChoose(account)}>
                    <strong>{account.fullName}</strong>
                    <span>{account.title}</span>
                    <code>{account.username}</code>
                  </button>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
