import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentFrom } from '../../api/errors';
import { useUnits } from '../../api/plans';
import { usePreviousTargets, useSaveTarget } from '../../api/targets';
import type { PlanDetail, Target, TargetInput } from '../../api/types';
import { isUnitNamed, unitOptions } from '../imports/unit-options';
import { Field } from '../plan-changes/Field';
import { AgreeNote } from './AgreeNote';
import { typedFigure } from './figures.rules';
import styles from './Targets.module.css';

interface TargetFormProps {
  plan: PlanDetail;
  /** Null: one is added. */
  target: Target | null;
  /** What a new one begins with. */
  proposed?: TargetInput;
  onDone: () => void;
}

const EACH = 'each';
const DIRECTIONS = ['AT_LEAST', 'AT_MOST', 'REDUCE_BY'] as const;
const ACCUMULATIONS = ['SUM', 'LAST'] as const;

const NEW_TARGET: TargetInput = {
  ...{ name: '', unitOfMeasure: '', direction: 'AT_LEAST', accumulation: 'SUM', planned: '', byUnits: false },
  ...{ unitId: null, taskId: null, quote: null, previousId: null },
};

function enteredFrom(target: Target): TargetInput {
  const {
    name,
    unitOfMeasure,
    direction,
    accumulation,
    planned,
    byUnits,
    unitId,
    taskId,
    quote,
    previousId,
  } = target;
  return {
    ...{ name, unitOfMeasure, direction, accumulation, byUnits, unitId, taskId, quote, previousId },
    planned: typedFigure(planned),
  };
}

/** A target of the plan: what is to be reached, and who gives the figures. */
export function TargetForm({ plan, target, proposed = NEW_TARGET, onDone }: TargetFormProps) {
  const { t } = useTranslation('targets');
  const { message } = App.useApp();
  const { data: units = [] } = useUnits(plan.authorityId);
  const { data: previous = [] } = usePreviousTargets(plan.id);
  const saving = useSaveTarget(plan.id);
  const [known, setKnown] = useState(target && { id: target.id, version: target.version });
  const [entered, setEntered] = useState(() => (target ? enteredFrom(target) : proposed));
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<TargetInput>) => setEntered({ ...entered, ...part });
  const save = (agreed: boolean) => {
    if (!entered.name.trim() || !entered.unitOfMeasure.trim()) return setAsked(true);
    const current = currentFrom<{ version: number }>(saving.error);
    const basis = known && current ? { id: known.id, version: current.version } : known;
    setKnown(basis);
    saving.mutate(
      { known: basis, body: { ...entered, agreed } },
      {
        onSuccess: () => {
          void message.success(t('targetSaved'));
          onDone();
        },
      },
    );
  };
  return (
    <div className={styles.form}>
      <Field id="target-name" label={t('name')} missing={asked && !entered.name.trim() && t('nameMissing')}>
        <Input.TextArea
          id="target-name"
          autoSize={{ minRows: 2, maxRows: 4 }}
          maxLength={300}
          value={entered.name}
          onChange={({ target: field }) => set({ name: field.value })}
        />
      </Field>
      <Field id="target-direction" label={t('direction')}>
        <Select
          id="target-direction"
          style={{ width: '100%' }}
          value={entered.direction}
          options={DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))}
          onChange={(direction) => set({ direction })}
        />
      </Field>
      <Field
        id="target-measure"
        label={t('unitOfMeasure')}
        missing={asked && !entered.unitOfMeasure.trim() && t('measureMissing')}
      >
        <Input
          id="target-measure"
          maxLength={40}
          value={entered.unitOfMeasure}
          onChange={({ target: field }) => set({ unitOfMeasure: field.value })}
        />
        <p className={styles.hint}>{t('measureHint')}</p>
      </Field>
      <Field
        id="target-planned"
        label={t(entered.direction === 'REDUCE_BY' ? 'plannedPercent' : 'plannedYear')}
      >
        <Input
          id="target-planned"
          inputMode="decimal"
          maxLength={60}
          value={entered.planned}
          onChange={({ target: field }) => set({ planned: field.value })}
        />
        <p className={styles.hint}>{t('valueHint')}</p>
      </Field>
      <Field id="target-accumulation" label={t('accumulation')}>
        <Select
          id="target-accumulation"
          style={{ width: '100%' }}
          value={entered.accumulation}
          options={ACCUMULATIONS.map((value) => ({ value, label: t(`accumulations.${value}`) }))}
          onChange={(accumulation) => set({ accumulation })}
        />
      </Field>
      <Field id="target-unit" label={t('givenByWhom')}>
        <Select<string>
          id="target-unit"
          style={{ width: '100%' }}
          showSearch={{ filterOption: isUnitNamed }}
          value={entered.byUnits ? EACH : (entered.unitId ?? '')}
          options={[
            { value: '', label: t('coordinatorGives') },
            { value: EACH, label: t('eachGives') },
            ...unitOptions(units),
          ]}
          onChange={(chosen) =>
            set({ byUnits: chosen === EACH, unitId: chosen === EACH || chosen === '' ? null : chosen })
          }
        />
      </Field>
      {previous.length > 0 && (
        <Field id="target-previous" label={t('previous')}>
          <Select<string>
            id="target-previous"
            style={{ width: '100%' }}
            value={entered.previousId ?? ''}
            options={[
              { value: '', label: t('previousNone') },
              ...previous.map(({ id, name, planNumber }) => ({
                value: id,
                label: `${name} (${planNumber})`,
              })),
            ]}
            onChange={(chosen) => set({ previousId: chosen || null })}
          />
        </Field>
      )}
      {saving.isError && <AgreeNote error={saving.error} onAgree={() => save(true)} />}
      <div>
        <Button type="primary" loading={saving.isPending} onClick={() => save(false)}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
