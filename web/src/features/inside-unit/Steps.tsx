import { ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InsideWork } from '../../api/types';
import { formatInstant } from '../../components/dates';
import type { Change } from './InsidePanel';
import styles from './InsideUnit.module.css';

interface StepsProps {
  work: InsideWork;
  pending: boolean;
  change: Change;
}

/** The checklist: ticked with name and time, put in order, cut. */
export function Steps({ work, pending, change }: StepsProps) {
  const { t } = useTranslation('insideUnit');
  const [content, setContent] = useState('');
  const { steps } = work;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!content.trim()) return;
    if (await change({ action: 'addStep', content: content.trim() })) setContent('');
  };
  const raise = (at: number) => {
    const ids = steps.map(({ id }) => id);
    const moved = ids.splice(at, 1);
    ids.splice(at - 1, 0, ...moved);
    void change({ action: 'order', stepIds: ids });
  };
  return (
    <div className={styles.part}>
      <h3>{t('steps.title')}</h3>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <li key={step.id}>
            <Checkbox
              checked={step.doneAt !== null}
              disabled={pending}
              onChange={({ target }) =>
                void change({ action: 'tick', stepId: step.id, version: step.version, done: target.checked })
              }
            >
              {step.content}
              {step.doneAt && (
                <small>
                  {t('steps.doneBy', { name: step.doneByName, time: formatInstant(step.doneAt) })}
                </small>
              )}
            </Checkbox>
            {at > 0 && (
              <Button
                type="text"
                icon={<ArrowUpOutlined aria-hidden />}
                aria-label={t('steps.raise', { content: step.content })}
                disabled={pending}
                onClick={() => raise(at)}
              />
            )}
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('steps.remove', { content: step.content })}
              disabled={pending}
              onClick={() => void change({ action: 'removeStep', stepId: step.id, version: step.version })}
            />
          </li>
        ))}
      </ol>
      <form className={styles.add} onSubmit={(event) => void add(event)}>
        <Input
          aria-label={t('steps.new')}
          placeholder={t('steps.new')}
          maxLength={500}
          value={content}
          onChange={({ target }) => setContent(target.value)}
        />
        <Button htmlType="submit" loading={pending}>
          {t('steps.add')}
        </Button>
      </form>
    </div>
  );
}
