import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTargetSuggestions } from '../../api/targets';
import type { PlanDetail, TargetInput, TargetSuggestion } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { Loaded } from '../../components/Loaded';
import { formatMeasured, typedFigure } from './figures.rules';
import { TargetForm } from './TargetForm';
import styles from './Targets.module.css';
import { usePlannedText } from './usePlannedText';

interface SuggestionsProps {
  plan: PlanDetail;
  onClose: () => void;
}

const keyOf = ({ taskId, start }: TargetSuggestion) => `${taskId} ${start}`;

/** Numbers to reach in the plan's own words, taken up one by one. */
export function Suggestions({ plan, onClose }: SuggestionsProps) {
  const { t } = useTranslation('targets');
  const phone = usePhone();
  const query = useTargetSuggestions(plan.id);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [taken, setTaken] = useState<TargetSuggestion | null>(null);
  return (
    <Drawer open onClose={onClose} title={t('suggest')} aria-label={t('suggest')} size={phone ? '100%' : 640}>
      {taken ? (
        <TargetForm plan={plan} target={null} proposed={proposedBy(taken)} onDone={() => setTaken(null)} />
      ) : (
        <Loaded query={query}>
          {(all) => (
            <SuggestionList
              suggestions={all.filter((one) => !left.includes(keyOf(one)))}
              onTake={setTaken}
              onLeave={(one) => setLeft([...left, keyOf(one)])}
            />
          )}
        </Loaded>
      )}
    </Drawer>
  );
}

function proposedBy({
  name,
  unitOfMeasure,
  direction,
  accumulation,
  ...suggestion
}: TargetSuggestion): TargetInput {
  const { planned, taskId, quote, unitId } = suggestion;
  return {
    ...{ name, unitOfMeasure, direction, accumulation, taskId, quote, unitId },
    ...{ planned: typedFigure(planned), byUnits: false, previousId: null },
  };
}

interface SuggestionListProps {
  suggestions: TargetSuggestion[];
  onTake: (suggestion: TargetSuggestion) => void;
  onLeave: (suggestion: TargetSuggestion) => void;
}

function SuggestionList({ suggestions, onTake, onLeave }: SuggestionListProps) {
  const { t } = useTranslation('targets');
  const planned = usePlannedText();
  if (suggestions.length === 0) return <p>{t('suggestNone')}</p>;
  return (
    <>
      <p className={styles.soft}>{t('suggestIntro')}</p>
      <ul className={styles.cards} aria-label={t('suggest')}>
        {suggestions.map((one) => (
          <li key={keyOf(one)}>
            <strong>
              {one.name}:{' '}
              {one.direction === 'AT_LEAST' ? formatMeasured(one.planned, one.unitOfMeasure) : planned(one)}
            </strong>
            <blockquote>
              {one.content.slice(0, one.start)}
              <mark>{one.content.slice(one.start, one.end)}</mark>
              {one.content.slice(one.end)}
            </blockquote>
            <span className={styles.soft}>
              {t('taskOf', { ordinal: one.ordinal ?? '', unit: one.unitName ?? '' })}
            </span>
            <div className={styles.actions}>
              <Button
                type="primary"
                aria-label={t('takeUpFor', { name: one.name })}
                onClick={() => onTake(one)}
              >
                {t('takeUp')}
              </Button>
              <Button aria-label={t('leaveOutFor', { name: one.name })} onClick={() => onLeave(one)}>
                {t('leaveOut')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
