import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserRow } from '../../api/types';
import { useUsers } from '../../api/users';
import { EmptyState } from '../../components/EmptyState';
import { fold } from '../../components/fold';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { AddUserDialog } from './AddUserDialog';
import type { ShownLink } from './LinkDialog';
import { LinkDialog } from './LinkDialog';
import { UserDialog } from './UserDialog';
import styles from './Users.module.css';

/** Who may sign in, and what each holds where. */
export function UsersPage() {
  const { t } = useTranslation(['users', 'common']);
  const query = useUsers();
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const [link, setLink] = useState<ShownLink | null>(null);
  const matches = ({ fullName, username, title, roles }: UserRow) =>
    fold([fullName, username, title, ...roles.map(({ unitName }) => unitName)].join(' ')).includes(
      fold(typed),
    );
  const edited = query.data?.users.find(({ id }) => id === editing);
  return (
    <>
      <PageTitle title={t('title')}>
        {query.data && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </PageTitle>
      <div className={styles.tools}>
        <Input.Search
          allowClear
          aria-label={t('find')}
          placeholder={t('find')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <Loaded query={query}>
        {({ users }) => {
          const shown = users.filter(matches);
          if (shown.length === 0) return <EmptyState body={t('nothing')} />;
          return (
            <ul className={styles.list}>
              {shown.map((user) => (
                <UserItem key={user.id} user={user} onEdit={() => setEditing(user.id)} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {adding && query.data && (
        <AddUserDialog units={query.data.units} onLink={setLink} onClose={() => setAdding(false)} />
      )}
      {edited && query.data && (
        <UserDialog
          key={edited.id}
          user={edited}
          units={query.data.units}
          onLink={setLink}
          onClose={() => setEditing(null)}
        />
      )}
      {link && <LinkDialog shown={link} onClose={() => setLink(null)} />}
    </>
  );
}

function UserItem({ user, onEdit }: { user: UserRow; onEdit: () => void }) {
  const { t } = useTranslation(['users', 'common']);
  const { fullName, username, title, email, active, linkOpen, roles } = user;
  const marks = [username, title, email ?? t('noMail'), !active && t('inactive'), linkOpen && t('linkOpen')];
  return (
    <li>
      <span className={styles.person}>
        <strong>{fullName}</strong>
        <small>{marks.filter(Boolean).join(' · ')}</small>
        <span>
          {roles.map(({ role, unitName }) => `${t(`common:held.${role}`)} · ${unitName}`).join('; ')}
        </span>
      </span>
      <Button aria-label={t('editOf', { name: fullName })} onClick={onEdit}>
        {t('edit')}
      </Button>
    </li>
  );
}
