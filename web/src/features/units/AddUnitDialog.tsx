import { App, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddUnit, OrganisationUnit } from '../../api/types';
import { useAddUnit } from '../../api/users';
import { ErrorNote } from '../../components/ErrorNote';
import { Field, focusFirst } from '../../components/Field';
import { fold } from '../../components/fold';
import styles from './Units.module.css';

const KINDS = ['DEPARTMENT', 'WARD', 'AGENCY', 'VERTICAL', 'MASS_ORG', 'COUNCIL'] as const;

/** A unit that is new below one that stands. */
export function AddUnitDialog({ units, onClose }: { units: OrganisationUnit[]; onClose: () => void }) {
  const { t } = useTranslation(['users', 'units', 'common']);
  const { message } = App.useApp();
  const add = useAddUnit();
  const standing = units.filter(({ dissolvedOn }) => dissolvedOn === null);
  const [parentId, setParent] = useState(standing.find((unit) => unit.parentId === null)?.id);
  const [kind, setKind] = useState<AddUnit['kind']>('DEPARTMENT');
  const [name, setName] = useState('');
  const [shortName, setShortName] = useState('');
  const [missing, setMissing] = useState(false);
  const save = () => {
    if (!parentId || !name.trim()) {
      setMissing(true);
      return focusFirst(['unit-name']);
    }
    add.mutate(
      { parentId, kind, name: name.trim(), ...(shortName.trim() && { shortName: shortName.trim() }) },
      {
        onSuccess: () => {
          void message.success(t('unitAdded'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('addUnit')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={add.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <Field id="unit-name" label={t('unitName')} fault={missing && !name.trim() && t('unitNameMissing')}>
        {(faulty) => (
          <Input
            {...faulty}
            id="unit-name"
            value={name}
            maxLength={300}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <div className={styles.field}>
        <label htmlFor="unit-short">{t('shortName')}</label>
        <Input
          id="unit-short"
          value={shortName}
          maxLength={100}
          onChange={({ target }) => setShortName(target.value)}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor="unit-kind">{t('unitKind')}</label>
        <Select<AddUnit['kind']>
          id="unit-kind"
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`units:kind.${value}`) }))}
          onChange={setKind}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor="unit-parent">{t('parent')}</label>
        <Select
          id="unit-parent"
          showSearch={{ filterOption: (text, option) => fold(option?.label ?? '').includes(fold(text)) }}
          value={parentId}
          options={standing.map((unit) => ({ value: unit.id, label: unit.name }))}
          onChange={setParent}
        />
      </div>
      {add.isError && <ErrorNote error={add.error} />}
    </Modal>
  );
}
