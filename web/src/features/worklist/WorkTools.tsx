import { App, Button, Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listFileAddress, useRemoveView, useSavedViews, useSaveView } from '../../api/saved-views';
import { ErrorNote } from '../../components/ErrorNote';
import type { Column } from './useWorkFilter';
import { COLUMNS } from './useWorkFilter';
import styles from './WorkList.module.css';

interface WorkToolsProps {
  columns: Column[];
  /** The register is shown: its columns can be chosen. */
  register: boolean;
  /** Undefined: what is shown has no rows. */
  dense: boolean | undefined;
  address: () => string;
  onOpen: (query: string) => void;
  onDense: (dense: boolean) => void;
  onColumns: (columns: Column[]) => void;
}

/** Views under a name, columns, and the list as a file. */
export function WorkTools({ columns, register, dense, address, onOpen, onDense, onColumns }: WorkToolsProps) {
  const { t } = useTranslation('worklist');
  const { message } = App.useApp();
  const { data } = useSavedViews();
  const remove = useRemoveView();
  const [saving, setSaving] = useState(false);
  const here = new URLSearchParams(address());
  here.sort();
  const opened = data?.views.find(({ query }) => query !== '' && query === here.toString());
  return (
    <div className={`${styles.tools} no-print`}>
      <Select
        aria-label={t('tools.views')}
        placeholder={t('tools.views')}
        notFoundContent={t('tools.none')}
        value={opened?.id}
        options={(data?.views ?? []).map(({ id, name, shared }) => ({
          value: id,
          label: shared ? t('tools.shared', { name }) : name,
        }))}
        onChange={(id: string) => onOpen(data?.views.find((view) => view.id === id)?.query ?? '')}
      />
      <Button onClick={() => setSaving(true)}>{t('tools.save')}</Button>
      {opened?.mine && (
        <Button
          loading={remove.isPending}
          onClick={() =>
            remove.mutate(opened.id, { onSuccess: () => void message.success(t('tools.removed')) })
          }
        >
          {t('tools.remove', { name: opened.name })}
        </Button>
      )}
      <Button href={listFileAddress(address(), columns)}>{t('tools.excel')}</Button>
      {dense !== undefined && (
        <Checkbox checked={dense} onChange={({ target }) => onDense(target.checked)}>
          {t('tools.dense')}
        </Checkbox>
      )}
      {register && (
        <Select<Column[]>
          mode="multiple"
          maxTagCount={0}
          maxTagPlaceholder={`${t('tools.columns')}: ${columns.length}/${COLUMNS.length}`}
          aria-label={t('tools.columns')}
          value={columns}
          options={COLUMNS.map((value) => ({ value, label: t(`columns.${value}`) }))}
          onChange={(chosen) => onColumns(chosen.length === COLUMNS.length ? [] : chosen)}
        />
      )}
      {saving && (
        <SaveDialog query={address()} mayShare={data?.mayShare ?? false} onClose={() => setSaving(false)} />
      )}
    </div>
  );
}

interface SaveDialogProps {
  query: string;
  mayShare: boolean;
  onClose: () => void;
}

function SaveDialog({ query, mayShare, onClose }: SaveDialogProps) {
  const { t } = useTranslation(['worklist', 'common']);
  const { message } = App.useApp();
  const save = useSaveView();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [missing, setMissing] = useState(false);
  const submit = () => {
    if (!name.trim()) return setMissing(true);
    save.mutate(
      { name: name.trim(), query, shared },
      {
        onSuccess: () => {
          void message.success(t('tools.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('tools.save')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <div className={styles.saving}>
        <label htmlFor="view-name">{t('tools.name')}</label>
        <Input
          id="view-name"
          value={name}
          maxLength={100}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={submit}
        />
        {mayShare && (
          <Checkbox checked={shared} onChange={({ target }) => setShared(target.checked)}>
            {t('tools.share')}
          </Checkbox>
        )}
        {missing && <p role="alert">{t('tools.missing')}</p>}
        {save.isError && <ErrorNote error={save.error} />}
      </div>
    </Modal>
  );
}
