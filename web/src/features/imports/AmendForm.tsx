import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { hasPlanChanged } from '../../api/imports';
import type { useAmend } from '../../api/imports';
import { currentFrom } from '../../api/errors';
import type { Amendment, PlanImport } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './AmendmentPage.module.css';
import { changesNothing } from './amendment.rules';

interface AmendFormProps {
  draft: PlanImport;
  amendment: Amendment;
  amend: ReturnType<typeof useAmend>;
  reason: string;
  onReason: (reason: string) => void;
}

/** What applying the difference means for the units, why it is done, and the button. */
export function AmendForm({ draft, amendment, amend, reason, onReason }: AmendFormProps) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [missing, setMissing] = useState(false);
  const { planId, planVersion, number, assignments } = amendment;

  if (changesNothing(amendment)) {
    return (
      <Alert
        type="info"
        showIcon
        title={t('amendment.same')}
        action={<Link to={`/plans/${planId}`}>{t('review.openDuplicate')}</Link>}
      />
    );
  }

  const apply = () => {
    if (!reason.trim()) return setMissing(true);
    amend.mutate(
      { version: draft.version, planVersion, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t('amendment.done', { number }));
          void navigate(`/plans/${planId}`);
        },
      },
    );
  };
  const effects = (['added', 'reinstated', 'changed', 'cancelled'] as const).filter(
    (kind) => assignments[kind] > 0,
  );
  return (
    <section className={styles.form} aria-labelledby="amend-title">
      <h2 id="amend-title">{t('amendment.apply')}</h2>
      <ul>
        {effects.map((kind) => (
          <li key={kind}>{t(`amendment.effect.${kind}`, { count: assignments[kind] })}</li>
        ))}
        <li>{t('amendment.effect.kept')}</li>
      </ul>
      <label htmlFor="amend-reason">{t('amendment.reason')}</label>
      <Input.TextArea
        id="amend-reason"
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={2000}
        placeholder={t('amendment.reasonHint')}
        value={reason}
        status={missing ? 'error' : undefined}
        aria-invalid={missing}
        aria-describedby={missing ? 'amend-reason-missing' : undefined}
        onChange={({ target }) => {
          setMissing(false);
          onReason(target.value);
        }}
      />
      {missing && (
        <p id="amend-reason-missing" role="alert" className={styles.missing}>
          {t('amendment.reasonMissing')}
        </p>
      )}
      {amend.isError && <Refused error={amend.error} />}
      <div>
        <Button type="primary" loading={amend.isPending} disabled={draft.openQuestions > 0} onClick={apply}>
          {t('amendment.apply')}
        </Button>
      </div>
    </section>
  );
}

/** Nothing was applied: because the plan or the draft has moved on since, or for the reason that the server gives. */
function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('imports');
  if (hasPlanChanged(error)) return <Alert type="warning" showIcon title={t('amendment.planChanged')} />;
  if (currentFrom(error)) return <Alert type="warning" showIcon title={t('amendment.draftChanged')} />;
  return <ErrorNote error={error} />;
}
