import { CloseOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReference, NamedRole } from '../../api/types';
import styles from './RowsPane.module.css';
import { Spot } from './Spot';
import { UnitPicker } from './UnitPicker';
import { useReferenceText } from './useReferenceText';
import { useReview } from './useReview';

interface ReferencesEditorProps {
  taskKey: string;
  role: NamedRole;
  name: 'leads' | 'coordinating' | 'supervising';
  references: DraftReference[];
}

/** The units of one role: choose another for a name, leave one out, add one. */
export function ReferencesEditor({ taskKey, role, name, references }: ReferencesEditorProps) {
  const { t } = useTranslation('imports');
  const { draft, send, units, pending } = useReview();
  const textOf = useReferenceText();
  const [changing, setChanging] = useState<string | null>(null);
  const asked = new Set(draft.questions.map(({ referenceKey }) => referenceKey));
  const labelId = `${taskKey}-${name}`;
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? '';
  return (
    <div className={styles.field} role="group" aria-labelledby={labelId}>
      <span id={labelId} className={styles.label}>
        {t(`field.${name}`)}
      </span>
      <div className={styles.chips}>
        {references.map((reference) =>
          changing === reference.key ? (
            <UnitPicker
              key={reference.key}
              label={t('field.change', { raw: reference.raw })}
              autoFocus
              onPick={(unitId) => {
                setChanging(null);
                void send({
                  op: 'set-reference',
                  taskKey,
                  referenceKey: reference.key,
                  unitIds: [unitId],
                  kind: 'unit',
                  learnAlias: true,
                });
              }}
            />
          ) : (
            <Spot key={reference.key} at={reference.at} className={styles.chip}>
              <button
                type="button"
                title={reference.raw}
                data-doubtful={asked.has(reference.key)}
                aria-label={`${t('field.change', { raw: reference.raw })}: ${textOf(reference)}`}
                onClick={() => setChanging(reference.key)}
              >
                {textOf(reference)}
                {reference.kind === 'external' && <small> ({t('field.asText')})</small>}
              </button>
              <button
                type="button"
                disabled={pending}
                aria-label={t('field.remove', { name: textOf(reference) })}
                onClick={() => void send({ op: 'remove-reference', taskKey, referenceKey: reference.key })}
              >
                <CloseOutlined aria-hidden />
              </button>
            </Spot>
          ),
        )}
        <UnitPicker
          label={t('field.addUnit')}
          onPick={(id) => void send({ op: 'add-reference', taskKey, role, raw: nameOf(id), unitIds: [id] })}
        />
      </div>
    </div>
  );
}
