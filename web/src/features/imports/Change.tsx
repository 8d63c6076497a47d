import { useTranslation } from 'react-i18next';
import { formatDay } from '../../components/dates';
import styles from './AmendmentPage.module.css';
import type { Part } from './difference.rules';
import { differenceOf } from './difference.rules';

interface ChangeProps {
  /** What is changed, in words. */
  name: string;
  before: string | null;
  after: string | null;
  /** Names with semicolons between them: compared name by name. */
  list?: boolean;
}

const BETWEEN_WORDS = /\s+/;
const BETWEEN_NAMES = /;\s*/;

/** One part of a row or of the document, as it stands and as it will be, with what differs marked. */
export function Change({ name, before, after, list = false }: ChangeProps) {
  const { t } = useTranslation('imports');
  const printed = usePrinted();
  const difference = differenceOf(printed(before), printed(after), list ? BETWEEN_NAMES : BETWEEN_WORDS);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <small>{t('amendment.before')}</small>
        {before === null ? <i>{t('amendment.nothing')}</i> : <Marked parts={difference.before} as="del" />}
      </dd>
      <dd className={styles.after}>
        <small>{t('amendment.after')}</small>
        {after === null ? <i>{t('amendment.nothing')}</i> : <Marked parts={difference.after} as="ins" />}
      </dd>
    </>
  );
}

function Marked({ parts, as: Mark }: { parts: Part[]; as: 'del' | 'ins' }) {
  return (
    <span>{parts.map(({ text, changed }, index) => (changed ? <Mark key={index}>{text}</Mark> : text))}</span>
  );
}

const FLAGS: Record<string, 'amendment.yes' | 'amendment.no'> = {
  true: 'amendment.yes',
  false: 'amendment.no',
};

/** A value of the document as a person writes it: days, and what is or is not so. */
function usePrinted(): (value: string | null) => string {
  const { t } = useTranslation('imports');
  return (value) => {
    if (value === null) return '';
    const flag = FLAGS[value];
    return flag
      ? t(flag)
      : value.replace(/(<?)(\d{4}-\d{2}-\d{2})/g, (_, before: string, day: string) =>
          before ? t('document.before', { date: formatDay(day) }) : formatDay(day),
        );
  };
}
