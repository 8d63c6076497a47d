import { App, Button, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantableUnit, UserRow } from '../../api/types';
import { useChangeUser, useGiveRole, useMakeLink, useSetActive, useTakeRole } from '../../api/users';
import { ErrorNote } from '../../components/ErrorNote';
import { focusFirst } from '../../components/Field';
import { personFaults, personFields } from './fields.rules';
import type { ShownLink } from './LinkDialog';
import { faultyIds, PersonFields } from './PersonFields';
import type { ChosenRole } from './RoleFields';
import { RoleFields } from './RoleFields';
import styles from './Users.module.css';

interface UserDialogProps {
  user: UserRow;
  units: GrantableUnit[];
  onLink: (link: ShownLink) => void;
  onClose: () => void;
}

/** One person: what is said of him, what he holds, and whether he may sign in. */
export function UserDialog({ user, units, onLink, onClose }: UserDialogProps) {
  const { t } = useTranslation(['users', 'common']);
  const { message } = App.useApp();
  const { id, version, fullName, title, email, active, manageable } = user;
  const change = useChangeUser();
  const setActive = useSetActive();
  const makeLink = useMakeLink();
  const [person, setPerson] = useState({ fullName, title, email: email ?? '' });
  const [asked, setAsked] = useState(false);
  const faults = personFaults(person, null);
  const error = change.error ?? setActive.error ?? makeLink.error;
  const save = () => {
    const wrong = faultyIds(faults);
    setAsked(true);
    if (wrong.length) return focusFirst(wrong);
    change.mutate(
      { id, version, ...personFields(person) },
      { onSuccess: () => void message.success(t('saved')) },
    );
  };
  return (
    <Modal open title={t('editOf', { name: fullName })} footer={null} onCancel={onClose}>
      <div className={styles.form}>
        {!manageable && <p>{t('notYours')}</p>}
        <PersonFields
          person={person}
          faults={asked ? faults : {}}
          disabled={!manageable}
          onChange={setPerson}
        />
        {manageable && (
          <div className={styles.buttons}>
            <Button type="primary" loading={change.isPending} onClick={save}>
              {t('common:save')}
            </Button>
            {active && (
              <Button
                loading={makeLink.isPending}
                onClick={() =>
                  makeLink.mutate(id, { onSuccess: ({ link }) => onLink({ name: fullName, link }) })
                }
              >
                {t('makeLink')}
              </Button>
            )}
            {active ? (
              <Popconfirm
                title={t('deactivateAsk', { name: fullName })}
                okText={t('deactivate')}
                cancelText={t('common:cancel')}
                onConfirm={() => setActive.mutate({ id, version, active: false })}
              >
                <Button danger loading={setActive.isPending}>
                  {t('deactivate')}
                </Button>
              </Popconfirm>
            ) : (
              <Button
                loading={setActive.isPending}
                onClick={() => setActive.mutate({ id, version, active: true })}
              >
                {t('activate')}
              </Button>
            )}
          </div>
        )}
        {error && <ErrorNote error={error} />}
        <Roles user={user} units={units} />
      </div>
    </Modal>
  );
}

function Roles({ user: { id, roles }, units }: Pick<UserDialogProps, 'user' | 'units'>) {
  const { t } = useTranslation(['users', 'common']);
  const give = useGiveRole();
  const take = useTakeRole();
  const [chosen, setChosen] = useState<ChosenRole>({});
  const { unitId, role: wanted } = chosen;
  const error = give.error ?? take.error;
  return (
    <section aria-label={t('roles')} className={styles.form}>
      <strong>{t('roles')}</strong>
      <ul className={styles.roles}>
        {roles.map(({ role, unitId: at, unitName, takeable }) => {
          const named = { role: t(`common:held.${role}`), unit: unitName };
          return (
            <li key={role + at}>
              {named.role} · {unitName}
              {takeable && (
                <Button
                  aria-label={t('takeRole', named)}
                  loading={take.isPending}
                  onClick={() => take.mutate({ id, role, unitId: at })}
                >
                  {t('take')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <RoleFields units={units} value={chosen} onChange={setChosen} />
      <div>
        <Button
          disabled={!unitId || !wanted}
          loading={give.isPending}
          onClick={() =>
            unitId && wanted && give.mutate({ id, role: wanted, unitId }, { onSuccess: () => setChosen({}) })
          }
        >
          {t('giveRole')}
        </Button>
      </div>
      {error && <ErrorNote error={error} />}
    </section>
  );
}
