import { Button, Input, Radio, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationUnit, UnitChangeKind } from '../../api/types';
import { fold } from '../../components/fold';
import { withKind, withOneMore } from './decision.rules';
import type { Decision } from './decision.rules';
import { SuccessorField } from './SuccessorField';
import styles from './Units.module.css';

const DayField = lazy(() => import('../../components/DayField'));

const KINDS: UnitChangeKind[] = ['MERGE', 'SPLIT', 'RENAME', 'DISSOLVE'];

interface ChangeFormProps {
  units: OrganisationUnit[];
  decision: Decision;
  onChange: (part: Partial<Decision>) => void;
  onPreview: () => void;
  loading: boolean;
}

/** What was decided, by which decision, from when. */
export function ChangeForm({ units, decision, onChange, onPreview, loading }: ChangeFormProps) {
  const { t } = useTranslation('units');
  const [missing, setMissing] = useState(false);
  const { kind, unitIds, successors } = decision;
  const options = units
    .filter((unit) => kind === 'RENAME' || unit.kind !== 'AUTHORITY')
    .map(({ id, name, shortName }) => ({ value: id, label: name, title: shortName }));
  const filterOption = (typed: string, option?: { label?: unknown; title?: string }) =>
    fold([option?.label, option?.title].join(' ')).includes(fold(typed));
  const next = () => {
    if (!decision.ground.trim()) return setMissing(true);
    onPreview();
  };
  return (
    <>
      <div className={styles.field}>
        <span id="change-kind">{t('form.kind')}</span>
        <Radio.Group
          aria-labelledby="change-kind"
          value={kind}
          onChange={({ target }) => onChange(withKind(target.value as UnitChangeKind, decision))}
          options={KINDS.map((value) => ({ value, label: t(`changes.${value}`) }))}
        />
        <small>{t(`form.kindHint.${kind}`)}</small>
      </div>
      <div className={styles.field}>
        <label htmlFor="change-units">{t(kind === 'MERGE' ? 'form.units' : 'form.unit')}</label>
        {kind === 'MERGE' ? (
          <Select<string[]>
            id="change-units"
            mode="multiple"
            value={unitIds}
            options={options}
            showSearch={{ filterOption }}
            onChange={(ids) => onChange({ unitIds: ids })}
          />
        ) : (
          <Select<string>
            id="change-units"
            value={unitIds[0]}
            options={options}
            showSearch={{ filterOption }}
            onChange={(id) => onChange({ unitIds: [id], assignments: {}, roles: {} })}
          />
        )}
      </div>
      {kind === 'RENAME' ? (
        <>
          <div className={styles.field}>
            <label htmlFor="change-name">{t('form.newName')}</label>
            <Input
              id="change-name"
              maxLength={300}
              value={decision.name}
              onChange={({ target }) => onChange({ name: target.value })}
            />
          </div>
          <div className={styles.field}>
            <label htmlFor="change-short">{t('form.shortName')}</label>
            <Input
              id="change-short"
              maxLength={100}
              value={decision.shortName}
              onChange={({ target }) => onChange({ shortName: target.value })}
            />
          </div>
        </>
      ) : (
        <>
          {successors.map((successor, index) => (
            <SuccessorField
              key={successor.key}
              label={successors.length > 1 ? t('form.successorOf', { n: index + 1 }) : t('form.successor')}
              successor={successor}
              options={options.filter(({ value }) => !unitIds.includes(value))}
              filterOption={filterOption}
              onChange={(part) =>
                onChange({
                  successors: successors.map((one) => (one === successor ? { ...one, ...part } : one)),
                })
              }
              onRemove={
                kind === 'SPLIT' && successors.length > 2
                  ? () =>
                      onChange({
                        successors: successors.filter((one) => one !== successor),
                        assignments: {},
                        roles: {},
                      })
                  : undefined
              }
              removeLabel={t('form.removeSuccessor', { n: index + 1 })}
            />
          ))}
          {kind === 'SPLIT' && (
            <div className={styles.field}>
              <small>{t('form.main')}</small>
              <div>
                <Button onClick={() => onChange({ successors: withOneMore(successors) })}>
                  {t('form.addSuccessor')}
                </Button>
              </div>
            </div>
          )}
        </>
      )}
      <div className={styles.field}>
        <label htmlFor="change-date">{t('form.date')}</label>
        <Suspense fallback={null}>
          <DayField
            id="change-date"
            value={decision.effectiveOn}
            onChange={(day) => day && onChange({ effectiveOn: day })}
          />
        </Suspense>
        <small>{t('form.dateHint')}</small>
      </div>
      <div className={styles.field}>
        <label htmlFor="change-ground">{t('form.ground')}</label>
        <Input
          id="change-ground"
          maxLength={1000}
          placeholder={t('form.groundHint')}
          value={decision.ground}
          status={missing ? 'error' : undefined}
          aria-invalid={missing}
          aria-describedby={missing ? 'ground-missing' : undefined}
          onChange={({ target }) => {
            setMissing(false);
            onChange({ ground: target.value });
          }}
        />
        {missing && (
          <span id="ground-missing" role="alert" className={styles.problem}>
            {t('form.groundMissing')}
          </span>
        )}
      </div>
      <div className={styles.actions}>
        <Button type="primary" loading={loading} disabled={unitIds.length === 0} onClick={next}>
          {t('form.preview')}
        </Button>
      </div>
    </>
  );
}
