import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthorities } from '../../api/leaders';
import { fold } from '../../components/fold';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import styles from './Authority.module.css';
import { AuthorityForm } from './AuthorityForm';

/** What an authority is called and prints on its documents. */
export function AuthorityPage() {
  const { t } = useTranslation('authority');
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      <PageTitle title={t('title')} />
      <p className={styles.intro}>{t('intro')}</p>
      <Loaded query={useAuthorities()}>
        {(authorities) => {
          const shown = authorities.find(({ authorityId }) => authorityId === chosen) ?? authorities[0];
          if (!shown) return null;
          return (
            <>
              {authorities.length > 1 && (
                <div className={styles.which}>
                  <label htmlFor="which-authority">{t('which')}</label>
                  <Select
                    id="which-authority"
                    showSearch={{
                      filterOption: (text, option) => fold(option?.label ?? '').includes(fold(text)),
                    }}
                    value={shown.authorityId}
                    options={authorities.map(({ authorityId, name }) => ({
                      value: authorityId,
                      label: name,
                    }))}
                    onChange={setChosen}
                  />
                </div>
              )}
              {/* What somebody else saved meanwhile is shown anew. */}
              <AuthorityForm key={`${shown.authorityId} ${shown.version}`} authority={shown} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
