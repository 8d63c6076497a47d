import { App, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalAsked } from '../../api/report-periods';
import { useAddReportPeriods, useProposedPeriods } from '../../api/report-periods';
import type { ReportPeriodInput } from '../../api/types';
import { formatDay, formatPeriod } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './ReportPeriods.module.css';
import { ReasonField } from './StepDialog';

const KINDS = ['MONTH', 'QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR'] as const;
/** After the cut-off on the 14th, with days to write in. */
const USUAL_DAY = 20;

/** All periods of a kind in a year, as the rules in force cut them; looked at before they are added. */
export function YearDialog({ planId, onClose }: { planId: string; onClose: () => void }) {
  const { t } = useTranslation(['reportPeriods', 'common']);
  const { message } = App.useApp();
  const [asked, setAsked] = useState<ProposalAsked>({
    kind: 'MONTH',
    year: new Date().getFullYear(),
    day: USUAL_DAY,
    monthAfter: false,
  });
  const [owedBy, setOwedBy] = useState<NonNullable<ReportPeriodInput['owedBy']>>('LEADS');
  const [reason, setReason] = useState('');
  const [pressed, setPressed] = useState(false);
  const { data: proposed = [], isError, error } = useProposedPeriods(asked);
  const add = useAddReportPeriods(planId);
  const set = (given: Partial<ProposalAsked>) => setAsked((known) => ({ ...known, ...given }));
  const save = () => {
    if (!reason.trim()) return setPressed(true);
    add.mutate(
      { periods: proposed.map((period) => ({ ...period, owedBy })), reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t('added', { count: proposed.length }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      width={640}
      title={t('addYear')}
      okText={t('add', { count: proposed.length })}
      okButtonProps={{ disabled: proposed.length === 0 }}
      cancelText={t('common:cancel')}
      confirmLoading={add.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <div>
          <label htmlFor="year-kind">{t('kindLabel')}</label>
          <Select
            id="year-kind"
            value={asked.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            onChange={(kind) => set({ kind })}
          />
        </div>
        <div>
          <label htmlFor="year-year">{t('year')}</label>
          <InputNumber
            id="year-year"
            min={2000}
            max={2100}
            value={asked.year}
            onChange={(year) => year && set({ year })}
          />
        </div>
        <div>
          <label htmlFor="year-day">{t('dayOfMonth')}</label>
          <InputNumber
            id="year-day"
            min={1}
            max={31}
            value={asked.day}
            onChange={(day) => day && set({ day })}
          />
        </div>
        <div>
          <label htmlFor="year-month">{t('monthLabel')}</label>
          <Select
            id="year-month"
            value={asked.monthAfter}
            options={[
              { value: false, label: t('monthSame') },
              { value: true, label: t('monthAfter') },
            ]}
            onChange={(monthAfter) => set({ monthAfter })}
          />
        </div>
        <div className={styles.wide}>
          <label htmlFor="year-owed-by">{t('owedBy')}</label>
          <Select
            id="year-owed-by"
            value={owedBy}
            options={[
              { value: 'LEADS' as const, label: t('owedByLeads') },
              { value: 'ALL' as const, label: t('owedByAll') },
            ]}
            onChange={setOwedBy}
          />
        </div>
        <div className={styles.wide}>
          <strong id="year-preview">{t('preview')}</strong>
          {/* Reachable by keyboard: it scrolls where the year is long. */}
          <ol className={styles.preview} aria-labelledby="year-preview" tabIndex={0}>
            {proposed.map(({ label, dataFrom, dataTo, dueOn }) => (
              <li key={label}>
                {label}: {t('window').toLowerCase()} {formatPeriod(dataFrom, dataTo)},{' '}
                {t('due').toLowerCase()} {formatDay(dueOn)}
              </li>
            ))}
          </ol>
        </div>
        <ReasonField reason={reason} missing={pressed && !reason.trim()} onChange={setReason} />
        {(isError || add.isError) && (
          <div className={styles.wide}>
            <ErrorNote error={add.error ?? error} />
          </div>
        )}
      </div>
    </Modal>
  );
}
