import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { noticeTemplateAddress, useChangeHolidays, useHolidays, useNoticePreview } from '../../api/holidays';
import { useMay } from '../../api/session';
import type { Holiday, HolidayChange } from '../../api/types';
import { formatDay } from '../../components/dates';
import { EmptyState } from '../../components/EmptyState';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import styles from './CalendarPage.module.css';
import { DayDialog } from './DayDialog';
import { yearOf } from './days.rules';
import { DaysList } from './DaysList';
import { NoticeDialog } from './NoticeDialog';
import { YearView } from './YearView';

type Editing = { before: Holiday | null; swap: boolean };

/** The days off of a year, with who announced them; an administrator adds what was announced since. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const { message, modal } = App.useApp();
  const manages = useMay()('calendar.manage');
  const [params, setParams] = useSearchParams();
  const year = yearOf(params.get('year'));
  const query = useHolidays(year);
  const change = useChangeHolidays();
  const notice = useNoticePreview();
  const file = useRef<HTMLInputElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const save = (changes: HolidayChange[]) =>
    change.mutate(changes, {
      onSuccess: ({ moved }) => {
        setEditing(null);
        notice.reset();
        void message.success(t('saved', { count: moved }));
      },
    });
  const edit = (what: Editing) => {
    change.reset();
    setEditing(what);
  };
  const remove = (holiday: Holiday) =>
    modal.confirm({
      title: t('removeTitle', { date: formatDay(holiday.date) }),
      content: t('removeBody'),
      okText: t('removeOk'),
      onOk: () => save([{ date: holiday.date, before: holiday, after: null }]),
    });
  const go = (to: number) => setParams({ year: String(to) }, { replace: true });
  return (
    <>
      <PageTitle title={t('title')}>
        {manages && (
          <>
            <Button href={noticeTemplateAddress} download>
              {t('template')}
            </Button>
            <Button loading={notice.isPending} onClick={() => file.current?.click()}>
              {t('import')}
            </Button>
            <Button onClick={() => edit({ before: null, swap: true })}>{t('swap')}</Button>
            <Button type="primary" onClick={() => edit({ before: null, swap: false })}>
              {t('add')}
            </Button>
            <input
              ref={file}
              hidden
              type="file"
              accept=".xlsx"
              aria-label={t('import')}
              onChange={({ target }) => {
                const [chosen] = target.files ?? [];
                change.reset();
                if (chosen) notice.mutate(chosen);
                target.value = '';
              }}
            />
          </>
        )}
      </PageTitle>
      <div className={styles.bar}>
        <Button onClick={() => go(year - 1)}>{t('previous')}</Button>
        <strong>{t('year', { year })}</strong>
        <Button onClick={() => go(year + 1)}>{t('next')}</Button>
      </div>
      {notice.isError && <ErrorNote error={notice.error} />}
      {change.isError && !editing && !notice.data && <ErrorNote error={change.error} />}
      <Loaded query={query}>
        {({ holidays, workingDays }) => (
          <>
            <p className={styles.soft}>
              {t('summary', { year, count: workingDays })} {t('intro')}
            </p>
            <YearView year={year} holidays={holidays} />
            {holidays.length === 0 ? (
              <EmptyState body={t('empty', { year })} />
            ) : (
              <DaysList
                holidays={holidays}
                onEdit={manages ? (holiday) => edit({ before: holiday, swap: false }) : undefined}
                onRemove={manages ? remove : undefined}
              />
            )}
          </>
        )}
      </Loaded>
      {editing && (
        <DayDialog
          {...editing}
          pending={change.isPending}
          error={change.error}
          onSave={save}
          onClose={() => setEditing(null)}
        />
      )}
      {notice.data && (
        <NoticeDialog
          rows={notice.data}
          pending={change.isPending}
          error={change.error}
          onSave={save}
          onClose={() => notice.reset()}
        />
      )}
    </>
  );
}
