import { Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './PercentField.module.css';

const STEP = 5;
const MARKS = { 0: '0', 25: '25', 50: '50', 75: '75', 100: '100' };

interface PercentFieldProps {
  value: number;
  onChange: (percent: number) => void;
}

/** Drawn with a thumb or typed as a number. */
export function PercentField({ value, onChange }: PercentFieldProps) {
  const { t } = useTranslation('work');
  const type = (text: string) => {
    const number = Math.round(Number(text));
    if (Number.isFinite(number)) onChange(Math.min(100, Math.max(0, number)));
  };
  return (
    <div className={styles.field}>
      <label htmlFor="percent">{t('form.percent')}</label>
      <div className={styles.row}>
        <Slider
          className={styles.slider}
          min={0}
          max={100}
          step={STEP}
          marks={MARKS}
          value={value}
          tooltip={{ open: false }}
          ariaLabelForHandle={t('form.percentSlider')}
          onChange={onChange}
        />
        <input
          id="percent"
          type="number"
          inputMode="numeric"
          min={0}
          max={100}
          value={value}
          onChange={({ target }) => type(target.value)}
        />
      </div>
    </div>
  );
}
