import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../app/usePhone';
import styles from './Filters.module.css';

const FilterSheet = lazy(() => import('./FilterSheet'));

/** One condition that is set, in words. */
export interface Chosen {
  key: string;
  text: string;
  clear: () => void;
}

interface FiltersProps {
  label: string;
  /** How the fields stand beside each other on a wide screen. */
  className: string | undefined;
  /** The field for words: at hand on a phone too. */
  search: ReactNode;
  /** What is set besides words. */
  chosen: Chosen[];
  /** Words are set, or something else. */
  narrowed: boolean;
  onClear: () => void;
  /** The other fields. */
  children: ReactNode;
  /** What belongs to the list and is seldom wanted: below the fields, on a phone among them. */
  tools?: ReactNode;
}

/** What narrows a list. On a phone its first row comes first: the fields wait behind a button that counts them. */
export function Filters(props: FiltersProps) {
  return usePhone() ? <BehindButton {...props} /> : <SideBySide {...props} />;
}

function SideBySide({ label, className, search, narrowed, onClear, children, tools }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className={`${className} no-print`} role="group" aria-label={label}>
        {search}
        {children}
        {narrowed && (
          <Button type="link" onClick={onClear}>
            {t('filters.clear')}
          </Button>
        )}
      </div>
      {tools}
    </>
  );
}

function BehindButton({ label, search, chosen, narrowed, onClear, children, tools }: FiltersProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [needed, setNeeded] = useState(false);
  const show = () => {
    setNeeded(true);
    setOpen(true);
  };
  return (
    <div className={`${styles.bar} no-print`} role="group" aria-label={label}>
      {search}
      <Button
        icon={<FilterOutlined aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={show}
      >
        {chosen.length ? t('filters.openSet', { count: chosen.length }) : t('filters.open')}
      </Button>
      {chosen.length > 0 && (
        <ul aria-label={t('filters.chosen')}>
          {chosen.map(({ key, text, clear }) => (
            <li key={key}>
              <button type="button" aria-label={t('filters.remove', { text })} onClick={clear}>
                <span>{text}</span> <CloseOutlined aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {needed && (
        <Suspense>
          <FilterSheet
            open={open}
            title={label}
            onClose={() => setOpen(false)}
            onClear={narrowed ? onClear : undefined}
          >
            {children}
            {tools}
          </FilterSheet>
        </Suspense>
      )}
    </div>
  );
}
