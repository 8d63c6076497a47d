import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UnitChangePreview } from '../../api/types';
import styles from './Units.module.css';

interface PeopleChoiceProps {
  people: UnitChangePreview['people'];
  successors: string[];
  chosen: Record<string, number>;
  onChoose: (roles: Record<string, number>) => void;
}

/** Which successor each person goes to with a role; the first where nothing else is said. */
export function PeopleChoice({ people, successors, chosen, onChoose }: PeopleChoiceProps) {
  const { t } = useTranslation(['units', 'common']);
  return (
    <ul className={styles.people} aria-label={t('preview.peopleTo')}>
      {people.map(({ roleId, fullName, role }) => {
        const person = `${fullName} (${t(`common:held.${role}`)})`;
        return (
          <li key={roleId}>
            <span>{person}</span>
            <Select<number>
              aria-label={`${t('preview.to')}: ${person}`}
              value={chosen[roleId] ?? 0}
              options={successors.map((label, value) => ({ value, label }))}
              onChange={(successor) => onChoose({ ...chosen, [roleId]: successor })}
            />
          </li>
        );
      })}
    </ul>
  );
}
