import { useTranslation } from 'react-i18next';
import type { OrganisationUnit } from '../../api/types';
import { formatDay } from '../../components/dates';
import styles from './Units.module.css';

const INDENT = 20;

/** A unit with the people who hold a role there and everything else it is called. */
export function UnitItem({ unit, depth }: { unit: OrganisationUnit; depth: number }) {
  const { t } = useTranslation(['units', 'common']);
  const { name, shortName, kind, dissolvedOn, successorName, aliases, people } = unit;
  const spellings = aliases.filter((alias) => alias !== name && alias !== shortName);
  const roles = [...new Set(people.map(({ role }) => role))];
  return (
    <li style={{ paddingLeft: 16 + depth * INDENT }} className={dissolvedOn ? styles.ended : undefined}>
      <span>
        <strong>{name}</strong>
        {shortName !== name && ` (${shortName})`} <small>{t(`kind.${kind}`)}</small>
      </span>
      {dissolvedOn && (
        <small>
          {successorName
            ? t('ended', { date: formatDay(dissolvedOn), name: successorName })
            : t('endedAlone', { date: formatDay(dissolvedOn) })}
        </small>
      )}
      {roles.map((role) => (
        <span key={role}>
          <small>{t(`common:held.${role}`)}: </small>
          {people
            .filter((person) => person.role === role)
            .map(({ fullName }) => fullName)
            .join(', ')}
        </span>
      ))}
      {people.length === 0 && !dissolvedOn && <small>{t('nobody')}</small>}
      {spellings.length > 0 && <small>{t('aliases', { names: spellings.join('; ') })}</small>}
    </li>
  );
}
