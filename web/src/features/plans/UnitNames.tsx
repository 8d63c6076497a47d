import { useTranslation } from 'react-i18next';
import type { UnitPart } from '../../api/types';
import { asNamed } from './as-named.rules';

const SHOWN = 3;

/**
 * The units as the document names them: those that its words stand for together are one name. Beyond the first few only
 * how many, and all of them under the pointer.
 */
export function UnitNames({ units }: { units: UnitPart[] }) {
  const { t } = useTranslation('plans');
  const named = asNamed(units);
  const shown = named.length > SHOWN + 1 ? named.slice(0, SHOWN) : named;
  const rest = named.slice(shown.length);
  return (
    <>
      {shown.map(({ name, members }) => (
        <div key={name} title={members.length > 1 ? members.join('; ') : undefined}>
          {name}
          {members.length > 1 && <small> ({t('table.units', { count: members.length })})</small>}
        </div>
      ))}
      {rest.length > 0 && (
        <small title={rest.flatMap(({ members }) => members).join('; ')}>
          {t('table.more', { count: rest.reduce((sum, { members }) => sum + members.length, 0) })}
        </small>
      )}
    </>
  );
}
