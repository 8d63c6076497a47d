import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentFrom } from '../../api/errors';
import { useGiveValue } from '../../api/targets';
import type { Target, TargetBoard, TargetValue } from '../../api/types';
import { isUnitNamed } from '../imports/unit-options';
import { Field } from '../plan-changes/Field';
import { AgreeNote } from './AgreeNote';
import { typedFigure } from './figures.rules';
import styles from './Targets.module.css';

interface GiveFormProps {
  board: TargetBoard;
  target: Target;
  onDone: () => void;
}

const WHOLE = '';

/** The figure of the period that is looked at: of the whole, or of a unit where each gives its own. */
export function GiveForm({ board, target, onDone }: GiveFormProps) {
  const { t } = useTranslation('targets');
  // Percentages of units make no whole: that figure is given apart.
  const wholeToo = target.mayGive && (!target.byUnits || target.unitOfMeasure.trim() === '%');
  const places = [
    ...(wholeToo ? [{ value: WHOLE, label: t('whole') }] : []),
    ...board.units
      .filter(({ id }) => target.mayGiveFor.includes(id))
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
  const [place, setPlace] = useState(places[0]?.value ?? WHOLE);
  const period = board.periods.find(({ id }) => id === board.periodId);
  return (
    <div className={styles.form}>
      <p>
        <strong>{target.name}</strong>
        <br />
        {t('givingFor', { period: period?.label, measure: target.unitOfMeasure })}
      </p>
      {places.length > 1 && (
        <Field id="value-unit" label={t('unit')}>
          <Select<string>
            id="value-unit"
            style={{ width: '100%' }}
            showSearch={{ filterOption: isUnitNamed }}
            value={place}
            options={places}
            onChange={setPlace}
          />
        </Field>
      )}
      <ValueFields key={place} board={board} target={target} unitId={place || null} onDone={onDone} />
    </div>
  );
}

function ValueFields({ board, target, unitId, onDone }: GiveFormProps & { unitId: string | null }) {
  const { t } = useTranslation('targets');
  const { message } = App.useApp();
  const give = useGiveValue();
  const [before, setBefore] = useState<TargetValue | null>(
    () => target.given.find((row) => row.unitId === unitId) ?? null,
  );
  const [value, setValue] = useState(typedFigure(before?.value ?? null));
  const [lastYear, setLastYear] = useState(typedFigure(before?.lastYear ?? null));
  const save = (agreed: boolean) => {
    // What another gave meanwhile was said: given again, this is meant to stand instead.
    const known = currentFrom<TargetValue>(give.error) ?? before;
    setBefore(known);
    give.mutate(
      {
        id: target.id,
        body: {
          ...{ periodId: board.periodId ?? '', unitId, value, lastYear, agreed },
          version: known?.version ?? 0,
        },
      },
      {
        onSuccess: () => {
          void message.success(t('saved'));
          onDone();
        },
      },
    );
  };
  return (
    <>
      <Field id="value-now" label={t('valueIn', { measure: target.unitOfMeasure })}>
        <Input
          id="value-now"
          inputMode="decimal"
          maxLength={60}
          value={value}
          aria-describedby="value-hint"
          onChange={({ target: field }) => setValue(field.value)}
        />
        <p id="value-hint" className={styles.hint}>
          {t('valueHint')}
        </p>
      </Field>
      <Field id="value-last-year" label={t('lastYearIn', { measure: target.unitOfMeasure })}>
        <Input
          id="value-last-year"
          inputMode="decimal"
          maxLength={60}
          value={lastYear}
          onChange={({ target: field }) => setLastYear(field.value)}
        />
        {target.previousId && <p className={styles.hint}>{t('lastYearHint')}</p>}
      </Field>
      {give.isError && <AgreeNote error={give.error} onAgree={() => save(true)} />}
      <div>
        <Button type="primary" loading={give.isPending} onClick={() => save(false)}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}
