import { useTranslation } from 'react-i18next';
import { NavLink, useParams, useSearchParams } from 'react-router';
import { useMails, useTestMailboxEnabled } from '../../api/messages';
import { usePhone } from '../../app/usePhone';
import { formatInstant } from '../../components/dates';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Pages } from '../../components/Pages';
import styles from './MailboxPage.module.css';
import { MessagePreview } from './MessagePreview';

export function MailboxPage() {
  const { t } = useTranslation('messages');
  const { data: mailbox } = useTestMailboxEnabled(true);
  return (
    <>
      <PageTitle title={t('mailbox.title')} />
      {mailbox?.enabled === false ? <EmptyState body={t('mailbox.disabled')} /> : <Mailbox />}
    </>
  );
}

function Mailbox() {
  const { t } = useTranslation('messages');
  const phone = usePhone();
  const { mailId } = useParams();
  const [params, setParams] = useSearchParams();
  const page = Number(params.get('page') ?? 1);
  const query = useMails(page);
  if (phone && mailId) return <MessagePreview mailId={mailId} />;
  return (
    <>
      <p className={styles.intro}>{t('mailbox.intro')}</p>
      <Loaded query={query}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <EmptyState body={t('mailbox.empty')} />
          ) : (
            <div className={styles.panes}>
              <nav aria-label={t('mailbox.list')}>
                <ul className={styles.list}>
                  {items.map(({ id, to, recipientName, subject, composedAt, status }) => (
                    <li key={id}>
                      <NavLink to={{ pathname: `/test-mailbox/${id}`, search: params.toString() }}>
                        <strong>{subject}</strong>
                        <span>
                          {to
                            ? t('mailbox.to', { name: recipientName, address: to })
                            : t('mailbox.noAddress', { name: recipientName })}
                        </span>
                        <span>
                          {formatInstant(composedAt)} · {t(`mailbox.status.${status}`)}
                        </span>
                      </NavLink>
                    </li>
                  ))}
                </ul>
                <Pages
                  simple
                  page={page}
                  pageSize={pageSize}
                  total={total}
                  onChange={(next) => setParams({ page: String(next) })}
                />
              </nav>
              {!phone && (mailId ? <MessagePreview mailId={mailId} /> : <p>{t('mailbox.choose')}</p>)}
            </div>
          )
        }
      </Loaded>
    </>
  );
}
