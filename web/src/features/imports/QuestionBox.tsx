import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReference } from '../../api/types';
import type { Question } from './doubts.rules';
import { LeaderQuestion } from './LeaderQuestion';
import styles from './RowsPane.module.css';
import { UnitPicker } from './UnitPicker';
import { UnitsPicker } from './UnitsPicker';
import { Spot } from './Spot';
import { useReview, useReviewActions } from './useReview';

const MOST_CANDIDATES = 3;

/** A doubt with its reason and ready answers. */
export function QuestionBox({ taskKey, question }: { taskKey: string; question: Question }) {
  if (question.kind === 'reference')
    return <ReferenceQuestion taskKey={taskKey} reference={question.reference} />;
  if (question.kind === 'leader') return <LeaderQuestion taskKey={taskKey} leader={question.leader} />;
  return question.kind === 'no-lead' ? <NoLead taskKey={taskKey} /> : <NoContent taskKey={taskKey} />;
}

function ReferenceQuestion({ taskKey, reference }: { taskKey: string; reference: DraftReference }) {
  const { t } = useTranslation('imports');
  const { send, pending, show } = useReview();
  const [remember, setRemember] = useState(true);
  const [choosing, setChoosing] = useState(false);
  const { key, raw, unitIds, unitNames, candidates } = reference;
  const [guess] = unitIds;
  const answer = (ids: string[], learnAlias = remember) =>
    void send({
      op: 'set-reference',
      taskKey,
      referenceKey: key,
      unitIds: ids,
      kind: ids.length === 0 ? 'external' : ids.length === 1 ? 'unit' : 'group',
      learnAlias,
    });
  const others = candidates.filter(({ unitId }) => unitId !== guess).slice(0, MOST_CANDIDATES);
  const question = guess
    ? [t('doubt.isIt', { raw, name: unitNames.join('; ') }), t('doubt.near')]
    : others.length > 0
      ? [t('doubt.which', { raw }), t('doubt.several')]
      : [t('doubt.unknown', { raw }), t('doubt.unknownReason')];
  return (
    <Spot as="div" at={reference.at} className={styles.doubt} group={question[0]}>
      <p>
        <button
          type="button"
          className={styles.leads}
          title={t('doubt.show')}
          onClick={(event) => {
            event.stopPropagation();
            show(taskKey, reference.at ?? null);
          }}
        >
          <strong>{question[0]}</strong>
        </button>{' '}
        {question[1]}
      </p>
      {guess && (
        <Button type="primary" data-answer disabled={pending} onClick={() => answer(unitIds)}>
          {t('doubt.yes')}
        </Button>
      )}
      {!guess &&
        others.map(({ unitId, name }) => (
          <Button key={unitId} data-answer disabled={pending} onClick={() => answer([unitId])}>
            {t('doubt.yesUnit', { name })}
          </Button>
        ))}
      {choosing ? (
        <UnitsPicker label={t('doubt.chooseUnit')} onPick={(ids) => answer(ids)} />
      ) : (
        <Button data-answer disabled={pending} onClick={() => setChoosing(true)}>
          {t(guess || others.length > 0 ? 'doubt.other' : 'doubt.chooseUnit')}
        </Button>
      )}
      <Button data-answer disabled={pending} onClick={() => answer([], false)}>
        {t('doubt.keepText')}
      </Button>
      <Checkbox checked={remember} onChange={({ target }) => setRemember(target.checked)}>
        {t('doubt.remember')}
      </Checkbox>
    </Spot>
  );
}

function NoLead({ taskKey }: { taskKey: string }) {
  const { t } = useTranslation('imports');
  const { send, units } = useReview();
  const name = (id: string) => units.find((unit) => unit.id === id)?.name ?? '';
  return (
    <div className={styles.doubt} role="group" aria-label={t('doubt.noLead')} data-doubt>
      <p>
        <strong>{t('doubt.noLead')}</strong> {t('doubt.noLeadReason')}
      </p>
      <UnitPicker
        label={t('doubt.chooseLead')}
        onPick={(id) =>
          void send({ op: 'add-reference', taskKey, role: 'LEAD', raw: name(id), unitIds: [id] })
        }
      />
      <LeaveOut taskKey={taskKey} />
    </div>
  );
}

function NoContent({ taskKey }: { taskKey: string }) {
  const { t } = useTranslation('imports');
  const { edit } = useReviewActions();
  return (
    <div className={styles.doubt} role="group" aria-label={t('doubt.noContent')} data-doubt>
      <p>
        <strong>{t('doubt.noContent')}</strong> {t('doubt.noContentReason')}
      </p>
      <Button data-answer onClick={() => edit(taskKey)}>
        {t('doubt.enterContent')}
      </Button>
      <LeaveOut taskKey={taskKey} />
    </div>
  );
}

function LeaveOut({ taskKey }: { taskKey: string }) {
  const { t } = useTranslation('imports');
  const { send, pending } = useReview();
  return (
    <Button
      data-answer
      disabled={pending}
      onClick={() => void send({ op: 'set-task', taskKey, field: 'included', value: false })}
    >
      {t('doubt.leaveOut')}
    </Button>
  );
}
