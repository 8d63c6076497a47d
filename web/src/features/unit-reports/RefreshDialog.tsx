import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitReportContent } from '../../api/types';
import { useReportUpdates } from '../../api/unit-reports';
import { Loaded } from '../../components/Loaded';
import { Difference } from './Difference';
import styles from './UnitReports.module.css';
import type { Writing } from './useWriting';

type Item = UnitReportContent['sections'][number]['items'][number];
type Choice = 'replace' | 'append' | 'keep';

interface RefreshDialogProps {
  item: Item;
  reportId: string;
  writing: Writing;
  onClose: () => void;
}

const FIELDS = ['result', 'unfinished'] as const;

/** What the unit's updates say now beside what stands in the report; nothing is replaced unasked. */
export function RefreshDialog({ item, reportId, writing, onClose }: RefreshDialogProps) {
  const { t } = useTranslation(['unitReports', 'common']);
  const query = useReportUpdates(reportId, true);
  const [choices, setChoices] = useState<Partial<Record<(typeof FIELDS)[number], Choice>>>({});
  const fresh = query.data?.sections
    .flatMap(({ items }) => items)
    .find(({ assignmentId }) => assignmentId === item.assignmentId);
  const textOf = (field: (typeof FIELDS)[number]) => writing.typed[`${field}:${item.assignmentId}`] ?? '';
  const differing = FIELDS.filter(
    (field) => fresh?.[field].trim() && fresh[field].trim() !== textOf(field).trim(),
  );
  const choiceOf = (field: (typeof FIELDS)[number]): Choice =>
    choices[field] ?? (textOf(field).trim() ? 'keep' : 'replace');
  const apply = () => {
    for (const field of differing) {
      const said = fresh?.[field] ?? '';
      const choice = choiceOf(field);
      if (choice === 'keep') continue;
      const next = choice === 'append' ? `${textOf(field).trimEnd()}\n${said}` : said;
      writing.write(`${field}:${item.assignmentId}`, next);
    }
    onClose();
  };
  return (
    <Modal
      open
      title={t('refresh.title')}
      okText={t('refresh.apply')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: differing.length === 0 }}
      onOk={apply}
      onCancel={onClose}
    >
      <p className={styles.task}>{item.content}</p>
      <Loaded query={query}>
        {() => (
          <>
            {differing.length === 0 && (
              <p>
                {fresh?.result.trim() || fresh?.unfinished.trim() ? t('refresh.same') : t('refresh.nothing')}
              </p>
            )}
            {differing.map((field) => (
              <section key={field} className={styles.choice}>
                <h3 id={`refresh-${field}`}>{t(`field.${field}`)}</h3>
                <Difference
                  before={textOf(field)}
                  after={fresh?.[field] ?? ''}
                  names={[t('refresh.now'), t('refresh.fresh')]}
                />
                <Radio.Group
                  aria-labelledby={`refresh-${field}`}
                  value={choiceOf(field)}
                  options={(['replace', 'append', 'keep'] as const).map((value) => ({
                    value,
                    label: t(`refresh.${value}`),
                  }))}
                  onChange={({ target }) =>
                    setChoices((before) => ({ ...before, [field]: target.value as Choice }))
                  }
                />
              </section>
            ))}
          </>
        )}
      </Loaded>
    </Modal>
  );
}
