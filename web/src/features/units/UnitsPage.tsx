import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOrganisation } from '../../api/units';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { AddUnitDialog } from './AddUnitDialog';
import { UnitChanges } from './UnitChanges';
import { UnitItem } from './UnitItem';
import styles from './Units.module.css';
import { isFound, treeRows } from './unit-tree.rules';

/** The organisation: who belongs where, what it is called, who answers for it, and how it changed. */
export function UnitsPage() {
  const { t } = useTranslation(['units', 'users']);
  const query = useOrganisation();
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [ended, setEnded] = useState(false);
  return (
    <>
      <PageTitle title={t('title')}>
        <Button onClick={() => setAdding(true)}>{t('users:addUnit')}</Button>
        <Button type="primary" onClick={() => void navigate('/units/change')}>
          {t('change')}
        </Button>
      </PageTitle>
      <div className={styles.columns}>
        <section aria-label={t('title')}>
          <div className={styles.tools}>
            <Input.Search
              allowClear
              aria-label={t('find')}
              placeholder={t('find')}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
            <Checkbox checked={ended} onChange={({ target }) => setEnded(target.checked)}>
              {t('showEnded')}
            </Checkbox>
          </div>
          <Loaded query={query}>
            {(units) => {
              const rows = treeRows(units).filter(
                ({ unit }) => (ended || unit.dissolvedOn === null) && isFound(unit, typed),
              );
              if (rows.length === 0) return <EmptyState body={t('nothing')} />;
              return (
                <ul className={styles.list}>
                  {rows.map(({ unit, depth }) => (
                    <UnitItem key={unit.id} unit={unit} depth={typed ? 0 : depth} />
                  ))}
                </ul>
              );
            }}
          </Loaded>
        </section>
        <UnitChanges />
      </div>
      {adding && query.data && <AddUnitDialog units={query.data} onClose={() => setAdding(false)} />}
    </>
  );
}
