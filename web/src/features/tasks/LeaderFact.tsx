import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../api/types';

/** Which leader the plan names for a task, by name where the account is known, and in the document's words. */
export function LeaderFact({ leaders, leaderRaw }: Pick<TaskDetail, 'leaders' | 'leaderRaw'>) {
  const { t } = useTranslation('leaders');
  const raw = leaderRaw?.split('\n').join('; ');
  if (leaders.length === 0 && !raw) return null;
  const names = leaders.map(({ fullName, title, left }) =>
    left ? t('leftOffice', { name: fullName }) : [fullName, title].filter(Boolean).join(', '),
  );
  return (
    <div>
      <dt>{t('ofTask')}</dt>
      <dd>
        {names.length > 0 ? names.join('; ') : raw}
        {names.length > 0 && raw && <small> · {t('printed', { raw })}</small>}
      </dd>
    </div>
  );
}
