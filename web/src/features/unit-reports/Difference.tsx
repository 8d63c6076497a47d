import { useTranslation } from 'react-i18next';
import type { Part } from '../imports/difference.rules';
import { differenceOf } from '../imports/difference.rules';
import styles from './UnitReports.module.css';

interface DifferenceProps {
  before: string;
  after: string;
  /** What the two are called. */
  names: [string, string];
}

const BETWEEN_WORDS = /\s+/;

/** Two texts one above the other, what only one of them has marked. */
export function Difference({ before, after, names }: DifferenceProps) {
  const { t } = useTranslation('unitReports');
  const parts = differenceOf(before, after, BETWEEN_WORDS);
  return (
    <dl className={styles.difference}>
      <dt>{names[0]}</dt>
      <dd>{before.trim() ? <Marked parts={parts.before} as="del" /> : <i>{t('version.none')}</i>}</dd>
      <dt>{names[1]}</dt>
      <dd>{after.trim() ? <Marked parts={parts.after} as="ins" /> : <i>{t('version.none')}</i>}</dd>
    </dl>
  );
}

function Marked({ parts, as: Mark }: { parts: Part[]; as: 'del' | 'ins' }) {
  return (
    <span>{parts.map(({ text, changed }, index) => (changed ? <Mark key={index}>{text}</Mark> : text))}</span>
  );
}
