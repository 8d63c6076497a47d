import { App, Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePutInCharge } from '../../api/leaders';
import type { AuthorityCharges } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { ErrorNote } from '../../components/ErrorNote';
import { ChargeList } from './ChargeList';
import { ChargeTable } from './ChargeTable';
import type { Chosen } from './charges.rules';
import { changesOf, withoutLeader } from './charges.rules';
import styles from './Leaders.module.css';

/** More columns than that do not fit beside the names of units. */
const COLUMNS_AT_MOST = 5;

/** The others are seen in the table itself. */
const NAMES_AT_MOST = 5;

export function AuthorityLeaders({ authority }: { authority: AuthorityCharges }) {
  const { t } = useTranslation('leaders');
  const { message } = App.useApp();
  const phone = usePhone();
  const [chosen, setChosen] = useState<Chosen>({});
  const { authorityId, authorityName, leaders, units } = authority;
  const save = usePutInCharge(authorityId);
  const changes = changesOf(units, chosen);
  const without = withoutLeader(units, chosen);
  const choose = (unitIds: string[], leaderId: string | null) =>
    setChosen((known) => ({ ...known, ...Object.fromEntries(unitIds.map((unitId) => [unitId, leaderId])) }));
  const shown = { authority, chosen, onChoose: choose };
  return (
    <section className={styles.authority} aria-label={t('table', { name: authorityName })}>
      <h2>{authorityName}</h2>
      <Alert
        showIcon
        type={without.length ? 'warning' : 'success'}
        title={
          without.length
            ? t(without.length > NAMES_AT_MOST ? 'withoutMany' : 'without', {
                count: without.length,
                names: without
                  .slice(0, NAMES_AT_MOST)
                  .map(({ unitName }) => unitName)
                  .join('; '),
                more: without.length - NAMES_AT_MOST,
              })
            : t('complete')
        }
      />
      {phone || leaders.length > COLUMNS_AT_MOST ? <ChargeList {...shown} /> : <ChargeTable {...shown} />}
      {save.isError && <ErrorNote error={save.error} />}
      <div className={styles.bar}>
        <span role="status">{changes.length > 0 && t('unsaved', { count: changes.length })}</span>
        <Button disabled={changes.length === 0} onClick={() => setChosen({})}>
          {t('undo')}
        </Button>
        <Button
          type="primary"
          disabled={changes.length === 0}
          loading={save.isPending}
          onClick={() =>
            save.mutate(changes, {
              onSuccess: () => {
                setChosen({});
                void message.success(t('saved'));
              },
            })
          }
        >
          {t('save')}
        </Button>
      </div>
    </section>
  );
}
