import { Button, Input, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnteredSuccessor } from './decision.rules';
import styles from './Units.module.css';

interface SuccessorFieldProps {
  label: string;
  successor: EnteredSuccessor;
  options: Array<{ value: string; label: string; title: string }>;
  filterOption: (typed: string, option?: { label?: unknown; title?: string }) => boolean;
  onChange: (part: Partial<EnteredSuccessor>) => void;
  onRemove?: () => void;
  removeLabel: string;
}

/** Who carries on: a unit that is there, or a new one by its name. */
export function SuccessorField(props: SuccessorFieldProps) {
  const { label, successor, options, filterOption, onChange, onRemove, removeLabel } = props;
  const { t } = useTranslation('units');
  const id = useId();
  return (
    <fieldset className={styles.successor}>
      <legend>{label}</legend>
      <div className={styles.field}>
        <label htmlFor={`${id}-unit`}>{t('form.existing')}</label>
        <Select<string>
          id={`${id}-unit`}
          allowClear
          value={successor.unitId ?? undefined}
          options={options}
          showSearch={{ filterOption }}
          onChange={(unitId) => onChange({ unitId: unitId ?? null })}
        />
      </div>
      {successor.unitId === null && (
        <>
          <div className={styles.field}>
            <label htmlFor={`${id}-name`}>{t('form.fresh')}</label>
            <Input
              id={`${id}-name`}
              maxLength={300}
              value={successor.name}
              onChange={({ target }) => onChange({ name: target.value })}
            />
          </div>
          <div className={styles.field}>
            <label htmlFor={`${id}-short`}>{t('form.shortName')}</label>
            <Input
              id={`${id}-short`}
              maxLength={100}
              value={successor.shortName}
              onChange={({ target }) => onChange({ shortName: target.value })}
            />
          </div>
        </>
      )}
      {onRemove && (
        <div>
          <Button onClick={onRemove}>{removeLabel}</Button>
        </div>
      )}
    </fieldset>
  );
}
