import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreview, useReminderPolicies, useSavePolicy } from '../../api/reminders';
import type { AuthorityPolicy } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { differencesOf } from './differences.rules';
import { PlanPolicies } from './PlanPolicies';
import { PolicyFields } from './PolicyFields';
import { PreviewPanel } from './PreviewPanel';
import styles from './ReminderPolicyPage.module.css';
import { StepsFields } from './StepsFields';
import { SweepNow } from './SweepNow';
import { useWrongFields } from './useWrongFields';

/** When the people of an authority are reminded, and what that would come to. */
export function ReminderPolicyPage() {
  const { t } = useTranslation('reminders');
  return (
    <>
      <PageTitle title={t('title')} />
      <Loaded query={useReminderPolicies()}>
        {(authorities) =>
          authorities.map((authority) => <PolicyForm key={authority.authorityId} authority={authority} />)
        }
      </Loaded>
    </>
  );
}

function PolicyForm({ authority }: { authority: AuthorityPolicy }) {
  const { t } = useTranslation('reminders');
  const { message } = App.useApp();
  const { authorityId, authorityName } = authority;
  const save = useSavePolicy(authorityId);
  const preview = usePreview(authorityId);
  /** What the person began from. */
  const [based, setBased] = useState({ policy: authority.policy, version: authority.version });
  const [policy, setPolicy] = useState(authority.policy);
  const [round, setRound] = useState(0);
  const { wrong, mark, clear } = useWrongFields();
  const { version } = based;
  const change = (part: Partial<typeof policy>) => setPolicy((known) => ({ ...known, ...part }));
  const take = () => {
    setBased({ policy: authority.policy, version: authority.version });
    setPolicy(authority.policy);
    setRound(round + 1);
    clear();
  };
  const differences = authority.version === version ? [] : differencesOf(authority.policy, policy);
  const untouched = !wrong && differencesOf(based.policy, policy).length === 0;
  // What was saved meanwhile, here or elsewhere, is shown at once where nothing typed would go.
  if (authority.version !== version && (untouched || (differences.length === 0 && !wrong))) take();
  return (
    <>
      <div className={styles.form}>
        <p>
          {t('intro', { name: authorityName })} {version === 0 && t('isDefault')}
        </p>
        <SweepNow />
        <StepsFields key={`steps ${round}`} steps={policy} onChange={change} onWrong={mark} />
        <PolicyFields key={`policy ${round}`} policy={policy} onChange={change} onWrong={mark} />
        {differences.length > 0 ? (
          <ChangedMeanwhile
            differences={differences}
            onTake={() => {
              save.reset();
              take();
            }}
            onKeep={() => {
              save.reset();
              setBased({ policy: authority.policy, version: authority.version });
            }}
          />
        ) : (
          save.isError && <ErrorNote error={save.error} />
        )}
        {preview.isError && <ErrorNote error={preview.error} />}
        {wrong && <span className={styles.wrong}>{t('wrongFields')}</span>}
        <div className={styles.days}>
          <Button disabled={wrong} loading={preview.isPending} onClick={() => preview.mutate({ policy })}>
            {t('preview')}
          </Button>
          <Button
            type="primary"
            disabled={wrong || differences.length > 0}
            loading={save.isPending}
            onClick={() =>
              save.mutate({ policy, version }, { onSuccess: () => void message.success(t('saved')) })
            }
          >
            {t('save')}
          </Button>
        </div>
      </div>
      {preview.data && (
        <section className={styles.section} aria-labelledby="preview">
          <h2 id="preview">{t('previewTitle')}</h2>
          <PreviewPanel authorityId={authorityId} asked={preview.variables} preview={preview.data} />
        </section>
      )}
      <PlanPolicies authority={authority} />
    </>
  );
}
