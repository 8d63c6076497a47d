import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWaitingExtensions } from '../../api/extensions';
import styles from '../assignments/Extension.module.css';
import { ExtensionActions } from '../assignments/ExtensionActions';
import { ExtensionFacts } from '../assignments/ExtensionFacts';
import { WorkGroup } from './WorkGroup';

/** Requests for a later date that wait for this person: to be decided, or with a date that is offered. */
export function WaitingExtensions({ waitingFor }: { waitingFor: 'decision' | 'answer' }) {
  const { t } = useTranslation(['work', 'common']);
  const { data } = useWaitingExtensions(waitingFor);
  if (!data || data.total === 0) return null;
  const name = waitingFor === 'decision' ? 'toDecide' : 'toAnswer';
  return (
    <WorkGroup name={name} title={t(`groups.${name}`)} total={data.total}>
      {data.items.map((extension) => (
        <li key={extension.id} className={styles.row}>
          <Link to={`/tasks/${extension.taskId}?assignment=${extension.assignmentId}`}>
            {extension.content}
          </Link>
          <small>
            {extension.unitName} · {extension.planNumber}
          </small>
          <ExtensionFacts extension={extension} />
          <ExtensionActions extension={extension} />
        </li>
      ))}
    </WorkGroup>
  );
}
