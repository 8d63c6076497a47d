import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  HourglassOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExtensionView } from '../../api/types';
import { formatDay, formatInstant } from '../../components/dates';
import styles from './Extension.module.css';

const ICON: Record<ExtensionView['status'], ReactNode> = {
  ASKED: <HourglassOutlined aria-hidden />,
  COUNTERED: <HourglassOutlined aria-hidden />,
  APPROVED: <CheckCircleOutlined aria-hidden />,
  REFUSED: <CloseCircleOutlined aria-hidden />,
  WITHDRAWN: <MinusCircleOutlined aria-hidden />,
  LAPSED: <MinusCircleOutlined aria-hidden />,
};

/** What was asked, by whom and why, and what was answered. */
export function ExtensionFacts({ extension }: { extension: ExtensionView }) {
  const { t } = useTranslation(['work', 'common']);
  const { status, ordinal, flagged, late, fromDueOn, wantedDueOn, offeredDueOn, grantedDueOn } = extension;
  return (
    <div className={styles.facts}>
      <p className={styles.marks}>
        <span data-status={status}>
          {ICON[status]} {t(`extension.status.${status}`)}
        </span>
        <span data-flagged={flagged || undefined}>
          {t(flagged ? 'extension.flagged' : 'extension.times', { n: ordinal })}
        </span>
        {late && <span data-flagged>{t('extension.askedLate')}</span>}
      </p>
      <p>
        <strong>
          {t('extension.from', {
            before: formatDay(fromDueOn),
            after: formatDay(grantedDueOn ?? wantedDueOn),
          })}
        </strong>
      </p>
      <p>{extension.reason}</p>
      <small>
        {t('extension.by', { name: extension.askedByName, time: formatInstant(extension.askedAt) })}
      </small>
      {offeredDueOn && <p>{t('extension.offered', { date: formatDay(offeredDueOn) })}</p>}
      {extension.decisionReason && (
        <p>{t('extension.decisionReason', { reason: extension.decisionReason })}</p>
      )}
      {extension.decidedByName && extension.decidedAt && (
        <small>
          {t('extension.by', { name: extension.decidedByName, time: formatInstant(extension.decidedAt) })}
        </small>
      )}
    </div>
  );
}
