import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreview, useReminderPolicies, useSavePolicy } from '../../api/reminders';
import type { AuthorityPolicy } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { PlanPolicies } from './PlanPolicies';
import { PolicyFields } from './PolicyFields';
import { PreviewPanel } from './PreviewPanel';
import styles from './ReminderPolicyPage.module.css';
import { StepsFields } from './StepsFields';
import { SweepNow } from './SweepNow';

/** When the people of an authority are reminded, and what that would come to. */
export function ReminderPolicyPage() {
  const { t } = useTranslation('reminders');
  return (
    <>
      <PageTitle title={t('title')} />
      <Loaded query={useReminderPolicies()}>
        {(authorities) =>
          authorities.map((authority) => (
            // What somebody else saved meanwhile is shown anew.
            <PolicyForm key={`${authority.authorityId} ${authority.version}`} authority={authority} />
          ))
        }
      </Loaded>
    </>
  );
}

function PolicyForm({ authority }: { authority: AuthorityPolicy }) {
  const { t } = useTranslation('reminders');
  const { message } = App.useApp();
  const { authorityId, authorityName, version } = authority;
  const save = useSavePolicy(authorityId);
  const preview = usePreview(authorityId);
  const [policy, setPolicy] = useState(authority.policy);
  const [wrongSteps, setWrongSteps] = useState(false);
  const [wrongTime, setWrongTime] = useState(false);
  const wrong = wrongSteps || wrongTime;
  const change = (part: Partial<typeof policy>) => setPolicy((known) => ({ ...known, ...part }));
  return (
    <>
      <div className={styles.form}>
        <p>
          {t('intro', { name: authorityName })} {version === 0 && t('isDefault')}
        </p>
        <SweepNow />
        <StepsFields steps={policy} onChange={change} onWrong={setWrongSteps} />
        <PolicyFields policy={policy} onChange={change} onWrong={setWrongTime} />
        {save.isError && <ErrorNote error={save.error} />}
        {preview.isError && <ErrorNote error={preview.error} />}
        <div className={styles.days}>
          <Button disabled={wrong} loading={preview.isPending} onClick={() => preview.mutate(policy)}>
            {t('preview')}
          </Button>
          <Button
            type="primary"
            disabled={wrong}
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
          <PreviewPanel authorityId={authorityId} policy={preview.variables} preview={preview.data} />
        </section>
      )}
      <PlanPolicies authority={authority} />
    </>
  );
}
