import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import DayField from '../../components/DayField';
import styles from './RowsPane.module.css';
import { useKeptText } from './useKeptText';
import { useReview } from './useReview';

/** A report duty that the reading missed: its words are read, unless the day is given. */
export function AddDuty() {
  const { t } = useTranslation(['imports', 'common']);
  const { send, pending } = useReview();
  const { typed: words, type: setWords } = useKeptText('add-duty', null);
  const [day, setDay] = useState<string | null>(null);
  if (words === null) {
    return (
      <div>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setWords('')}>
          {t('document.addDuty')}
        </Button>
      </div>
    );
  }
  const add = () => {
    if (!words.trim()) return;
    void send({
      op: 'set-report-deadline',
      index: null,
      deadline: { raw: words.trim(), due: day ? [day] : undefined },
    }).then((taken) => {
      if (!taken) return;
      setWords(null);
      setDay(null);
    });
  };
  return (
    <div className={styles.duty} role="group" aria-label={t('document.addDuty')}>
      <Input
        autoFocus
        value={words}
        aria-label={t('document.dutyWords')}
        placeholder={t('document.dutyHint')}
        onChange={({ target }) => setWords(target.value)}
        onPressEnter={add}
        onKeyDown={({ key }) => key === 'Escape' && setWords(null)}
      />
      <div className={styles.days}>
        <DayField value={day} label={t('field.deadlineDay')} onChange={setDay} />
        <Button type="primary" loading={pending} onClick={add}>
          {t('common:save')}
        </Button>
        <Button onClick={() => setWords(null)}>{t('common:cancel')}</Button>
      </div>
    </div>
  );
}
