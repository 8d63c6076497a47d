import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantableUnit } from '../../api/types';
import { useCreateUser } from '../../api/users';
import { ErrorNote } from '../../components/ErrorNote';
import { Field, focusFirst } from '../../components/Field';
import { personFaults, personFields } from './fields.rules';
import type { ShownLink } from './LinkDialog';
import { faultyIds, PersonFields } from './PersonFields';
import type { ChosenRole } from './RoleFields';
import { RoleFields, unchosenIds } from './RoleFields';
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
  const [asked, setAsked] = useState(false);
  const found = personFaults(person, username.trim());
  const faults = asked ? found : {};
  const save = () => {
    const { unitId, role } = held;
    const wrong = [...faultyIds(found), ...unchosenIds(held)];
    setAsked(true);
    if (wrong.length || !unitId || !role) return focusFirst(wrong);
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
        <Field
          id="person-username"
          label={t('username')}
          hint={t('usernameHint')}
          fault={faults.username && t(faults.username)}
        >
          {(faulty) => (
            <Input
              {...faulty}
              id="person-username"
              value={username}
              maxLength={60}
              autoComplete="off"
              autoCapitalize="none"
              onChange={({ target }) => setUsername(target.value.toLowerCase())}
            />
          )}
        </Field>
        <PersonFields person={person} faults={faults} onChange={setPerson} />
        <RoleFields units={units} value={held} asked={asked} onChange={setHeld} />
        {create.isError && <ErrorNote error={create.error} />}
      </div>
    </Modal>
  );
}
