import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '../../api/session';
import { useOrganisation, usePreviewUnitChange, useProposeUnitChange } from '../../api/units';
import { formatDay } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { ChangeForm } from './ChangeForm';
import { ChangePreview } from './ChangePreview';
import { draftOf, NEW_DECISION } from './decision.rules';
import type { Decision } from './decision.rules';
import styles from './Units.module.css';

/** The wizard: what is decided, what would move, and then it is done, at once or on its day. */
export function ChangeUnitsPage() {
  const { t } = useTranslation('units');
  const { today } = useMe();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [decision, setDecision] = useState<Decision>({ ...NEW_DECISION, effectiveOn: today });
  const preview = usePreviewUnitChange();
  const propose = useProposeUnitChange();
  const draft = draftOf(decision);
  const apply = () =>
    propose.mutate(
      { ...draft, effectiveOn: decision.effectiveOn, ground: decision.ground.trim() },
      {
        onSuccess: ({ status, effectiveOn }) => {
          void message.success(
            status === 'PLANNED' ? t('form.scheduled', { date: formatDay(effectiveOn) }) : t('form.done'),
          );
          void navigate('/units');
        },
      },
    );
  return (
    <>
      <PageTitle title={t('form.title')} />
      <Loaded query={useOrganisation()}>
        {(units) =>
          preview.data ? (
            <section className={styles.card} aria-labelledby="preview-title">
              <ChangePreview
                preview={preview.data}
                decision={decision}
                onAllot={(allotted) => setDecision({ ...decision, ...allotted })}
                onBack={() => {
                  preview.reset();
                  propose.reset();
                }}
                onApply={apply}
                applying={propose.isPending}
                later={decision.effectiveOn > today}
              />
              {propose.isError && <ErrorNote error={propose.error} />}
            </section>
          ) : (
            <section className={styles.card} aria-label={t('form.title')}>
              <ChangeForm
                units={units.filter(({ dissolvedOn }) => dissolvedOn === null)}
                decision={decision}
                onChange={(part) => setDecision({ ...decision, ...part })}
                onPreview={() => preview.mutate(draft)}
                loading={preview.isPending}
              />
              {preview.isError && <ErrorNote error={preview.error} />}
            </section>
          )
        }
      </Loaded>
    </>
  );
}
