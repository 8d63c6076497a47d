import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../api/types';
import { formatMeasured, formatPercent } from './figures.rules';
import styles from './Targets.module.css';
import { mayGive } from './TargetsTable';
import { usePlannedText } from './usePlannedText';
import { VerdictChip } from './VerdictChip';

interface TargetCardsProps {
  targets: Target[];
  onOpen: (target: Target) => void;
  onGive: (target: Target) => void;
}

/** The targets on a phone: one under another, the numbers in words. */
export function TargetCards({ targets, onOpen, onGive }: TargetCardsProps) {
  const { t } = useTranslation('targets');
  const planned = usePlannedText();
  return (
    <ul className={styles.cards} aria-label={t('list')}>
      {targets.map((target) => (
        <li key={target.id}>
          <button type="button" className={styles.open} onClick={() => onOpen(target)}>
            {target.name}
          </button>
          <VerdictChip target={target} />
          <dl>
            <div>
              <dt>{t('planned')}</dt>
              <dd>
                {target.direction === 'AT_LEAST'
                  ? formatMeasured(target.planned, target.unitOfMeasure)
                  : planned(target)}
              </dd>
            </div>
            <div>
              <dt>{t('accumulated')}</dt>
              <dd>{formatMeasured(target.accumulated, target.unitOfMeasure)}</dd>
            </div>
            <div>
              <dt>{t('ofPlan')}</dt>
              <dd>{formatPercent(target.percentOfPlan)}</dd>
            </div>
            <div>
              <dt>{t('ofLastYear')}</dt>
              <dd>{formatPercent(target.percentOfLastYear)}</dd>
            </div>
          </dl>
          {mayGive(target) && (
            <Button
              icon={<EditOutlined aria-hidden />}
              aria-label={t('giveFor', { name: target.name })}
              onClick={() => onGive(target)}
            >
              {t('give')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
