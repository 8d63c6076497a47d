import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { useImport, useIssue, useRecipients } from '../../api/imports';
import type { PlanImport } from '../../api/types';
import { formatDay, formatNumber } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import table from '../../components/table.module.css';
import styles from './IssuePage.module.css';

/** The last page before anybody is told anything: who will be told what. */
export function IssuePage() {
  const { importId = '' } = useParams();
  return (
    <Loaded query={useImport(importId)}>
      {(draft) => {
        if (draft.status !== 'OPEN')
          return <Navigate to={draft.planId ? `/plans/${draft.planId}` : `/imports/${draft.id}`} replace />;
        // A plan that is issued already is not issued again; it is amended.
        if (draft.duplicateOf) return <Navigate to={`/imports/${draft.id}/amendment`} replace />;
        return <IssueScreen draft={draft} />;
      }}
    </Loaded>
  );
}

function IssueScreen({ draft }: { draft: PlanImport }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const recipients = useRecipients(draft.id, draft.version);
  const issue = useIssue(draft.id);
  const { number, symbol, issuedOn, title } = draft.document;
  const review = `/imports/${draft.id}`;
  const send = () =>
    issue.mutate(draft.version, {
      onSuccess: ({ planId }) => {
        void message.success(t('issue.issued'));
        void navigate(`/plans/${planId}`);
      },
    });
  return (
    <>
      <PageTitle title={t('issue.title')}>
        <Button onClick={() => void navigate(review)}>{t('issue.back')}</Button>
        <Button type="primary" loading={issue.isPending} disabled={draft.openQuestions > 0} onClick={send}>
          {t('issue.issue')}
        </Button>
      </PageTitle>
      <div className={styles.about}>
        <p>
          {t('issue.plan', {
            number: [number, symbol].filter(Boolean).join('/'),
            date: issuedOn ? formatDay(issuedOn) : t('document.missing'),
          })}
        </p>
        <p>
          <strong>{title}</strong>
        </p>
        <p>{t('issue.intro')}</p>
        {draft.openQuestions > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('issue.unanswered', { count: draft.openQuestions })}
            action={<Link to={`${review}?doubtful`}>{t('issue.back')}</Link>}
          />
        )}
        {issue.isError && <ErrorNote error={issue.error} />}
      </div>
      <Loaded query={recipients}>
        {(units) => {
          const included = draft.tasks.filter((task) => task.included).length;
          const people = new Set(units.flatMap((unit) => unit.people)).size;
          const unheard = units.filter((unit) => unit.people.length === 0).length;
          if (units.length === 0) return <p>{t('issue.nothing')}</p>;
          return (
            <>
              <p className={styles.summary}>
                {t('issue.summary', { tasks: included, units: units.length, people })}
                {unheard > 0 && <span>{t('issue.nobodyWarning', { count: unheard })}</span>}
              </p>
              <div className={table.frame}>
                <table className={table.table}>
                  <caption className="visually-hidden">{t('issue.title')}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{t('issue.unit')}</th>
                      <th scope="col" className={table.number}>
                        {t('issue.tasks')}
                      </th>
                      <th scope="col">{t('issue.people')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {units.map((unit) => (
                      <tr key={unit.unitId}>
                        <th scope="row">{unit.unitName}</th>
                        <td className={table.number}>{formatNumber(unit.tasks)}</td>
                        <td>
                          {unit.people.length > 0 ? (
                            unit.people.join('; ')
                          ) : (
                            <span className={styles.nobody}>{t('issue.nobody')}</span>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          );
        }}
      </Loaded>
    </>
  );
}
