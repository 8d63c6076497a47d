import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantableUnit } from '../../api/types';
import { useCreateUser } from '../../api/users';
import { ErrorNote } from '../../components/ErrorNote';
import type { PersonFault } from './fields.rules';
import { personFault, personFields } from './fields.rules';
import type { ShownLink } from './LinkDialog';
import { PersonFields } from './PersonFields';
import type { ChosenRole } from './RoleFields';
import { RoleFields } from './RoleFields';
import styles from './Users.module.css';

interface AddUserDialogProps {
  units: GrantableUnit[];
  onLink: (link: ShownLink) => void;
  onClose: () => void;
}

export function AddUserDialog({ units, onLink, onClose }: AddUserDialogProps) {
  const { t } = useTranslation(['users', 'common']);
  const create = useCreateUser();
  const [username, setUsername] = useState('');
  const [person, setPerson] = useState({ fullName: '', title: '', email: '' });
  const [only] = units.length === 1 ? units : [];
  const [held, setHeld] = useState<ChosenRole>({
    unitId: only?.unitId,
    role: only?.roles.length === 1 ? only.roles[0] : undefined,
  });
  const [fault, setFault] = useState<PersonFault | null>(null);
  const save = () => {
    const { unitId, role } = held;
    const found = personFault(person, username.trim()) ?? (unitId && role ? null : 'missing');
    setFault(found);
    if (found || !unitId || !role) return;
    create.mutate(
      { username: username.trim(), ...personFields(person), unitId, role },
      {
        onSuccess: ({ user, link }) => {
          onClose();
          onLink({ name: user.fullName, link: link.link });
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('add')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={create.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <div className={styles.field}>
          <label htmlFor="person-username">{t('username')}</label>
          <Input
            id="person-username"
            value={username}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="none"
            onChange={({ target }) => setUsername(target.value.toLowerCase())}
          />
          <small>{t('usernameHint')}</small>
        </div>
        <PersonFields person={person} onChange={setPerson} />
        <RoleFields units={units} value={held} onChange={setHeld} />
        {fault && (
          <p role="alert" className={styles.problem}>
            {t(fault)}
          </p>
        )}
        {create.isError && <ErrorNote error={create.error} />}
      </div>
    </Modal>
  );
}
