import { Alert, App, Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentFrom } from '../../api/errors';
import { useAddReportPeriods, useChangeReportPeriod } from '../../api/report-periods';
import type { ReportPeriodEntry, ReportPeriodInput, ReportPeriodKind } from '../../api/types';
import { formatDay } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './ReportPeriods.module.css';
import { ReasonField } from './StepDialog';

const DayField = lazy(() => import('../../components/DayField'));
const KINDS: ReportPeriodKind[] = ['NAMED', 'MONTH', 'QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR'];

const EMPTY: ReportPeriodInput = {
  kind: 'NAMED',
  label: '',
  dataFrom: null,
  dataTo: null,
  dueOn: null,
  exclusive: false,
  recipient: null,
  owedBy: 'LEADS',
  openAheadDays: 10,
};

interface PeriodDialogProps {
  planId: string;
  /** Null: a new one. */
  period: ReportPeriodEntry | null;
  onClose: () => void;
}

/** One period by hand: its name, the days it covers, when it is due and who owes it. */
export function PeriodDialog({ planId, period, onClose }: PeriodDialogProps) {
  const { t } = useTranslation(['reportPeriods', 'common']);
  const { message } = App.useApp();
  const add = useAddReportPeriods(planId);
  const change = useChangeReportPeriod();
  const [fields, setFields] = useState<ReportPeriodInput>(period ? fieldsOf(period) : EMPTY);
  const [version, setVersion] = useState(period?.version ?? 1);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const set = (given: Partial<ReportPeriodInput>) => setFields((known) => ({ ...known, ...given }));
  const { error, isPending } = period ? change : add;
  const current = currentFrom<ReportPeriodEntry>(error);
  const opened = period?.openedAt !== null && period !== null;

  const save = () => {
    if (!reason.trim() || !fields.label.trim()) return setAsked(true);
    const onSuccess = () => {
      void message.success(t('saved'));
      onClose();
    };
    if (!period) return add.mutate({ periods: [fields], reason: reason.trim() }, { onSuccess });
    change.mutate(
      { id: period.id, body: { ...fields, version, reason: reason.trim() } },
      {
        onSuccess,
        // What is typed stays; the next press says that it was seen.
        onError: (refused) => setVersion(currentFrom<ReportPeriodEntry>(refused)?.version ?? version),
      },
    );
  };

  const day = (name: 'dataFrom' | 'dataTo' | 'dueOn', label: string) => (
    <div>
      <label htmlFor={`period-${name}`}>{label}</label>
      <Suspense fallback={null}>
        <DayField id={`period-${name}`} value={fields[name]} onChange={(value) => set({ [name]: value })} />
      </Suspense>
    </div>
  );

  return (
    <Modal
      open
      width={640}
      title={period ? t('editOf', { label: period.label }) : t('addOne')}
      okText={t('save')}
      cancelText={t('common:cancel')}
      confirmLoading={isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <div>
          <label htmlFor="period-kind">{t('kindLabel')}</label>
          <Select<ReportPeriodKind>
            id="period-kind"
            disabled={opened}
            value={fields.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            onChange={(kind) => set({ kind })}
          />
        </div>
        <div>
          <label htmlFor="period-label">{t('label')}</label>
          <Input
            id="period-label"
            maxLength={200}
            value={fields.label}
            aria-invalid={asked && !fields.label.trim()}
            onChange={({ target }) => set({ label: target.value })}
          />
          {asked && !fields.label.trim() && (
            <p role="alert" className={styles.late}>
              {t('labelMissing')}
            </p>
          )}
        </div>
        {day('dataFrom', t('windowFrom'))}
        {day('dataTo', t('windowTo'))}
        {day('dueOn', t('due'))}
        <div>
          <label htmlFor="period-ahead">{t('openAhead')}</label>
          <InputNumber
            id="period-ahead"
            min={0}
            max={60}
            value={fields.openAheadDays}
            onChange={(days) => set({ openAheadDays: days ?? 10 })}
          />
        </div>
        <Checkbox
          className={styles.wide}
          checked={fields.exclusive}
          onChange={({ target }) => set({ exclusive: target.checked })}
        >
          {t('exclusive')}
        </Checkbox>
        <div>
          <label htmlFor="period-owed-by">{t('owedBy')}</label>
          <Select<NonNullable<ReportPeriodInput['owedBy']>>
            id="period-owed-by"
            disabled={opened}
            value={fields.owedBy}
            options={[
              { value: 'LEADS', label: t('owedByLeads') },
              { value: 'ALL', label: t('owedByAll') },
            ]}
            onChange={(owedBy) => set({ owedBy })}
          />
        </div>
        <div>
          <label htmlFor="period-recipient">{t('recipient')}</label>
          <Input
            id="period-recipient"
            maxLength={300}
            value={fields.recipient ?? ''}
            onChange={({ target }) => set({ recipient: target.value })}
          />
        </div>
        <ReasonField reason={reason} missing={asked && !reason.trim()} onChange={setReason} />
        {error !== null && (
          <div className={styles.wide}>
            {current ? (
              <Alert
                type="warning"
                showIcon
                title={t('stale', {
                  label: current.label,
                  due: current.dueOn ? formatDay(current.dueOn) : t('undated'),
                })}
              />
            ) : (
              <ErrorNote error={error} />
            )}
          </div>
        )}
      </div>
    </Modal>
  );
}

function fieldsOf(period: ReportPeriodEntry): ReportPeriodInput {
  const { kind, label, dataFrom, dataTo, dueOn, exclusive, recipient, owedBy, openAheadDays } = period;
  return { kind, label, dataFrom, dataTo, dueOn, exclusive, recipient, owedBy, openAheadDays };
}
