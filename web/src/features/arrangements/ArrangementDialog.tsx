import { Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrangedPerson } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import styles from './Arrangements.module.css';
import { PersonField, UnitField } from './UnitAndPerson';
import type { Arrangement } from './useArrangement';

interface Side {
  label: string;
  people: ArrangedPerson[];
  /** Beside the name. */
  note?: (person: ArrangedPerson) => string;
}

interface ArrangementDialogProps {
  /** Before the ids of its fields. */
  name: string;
  title: string;
  okText: string;
  arrangement: Arrangement;
  from: Side;
  to: Side;
  dates: ReactNode;
  /** What follows from the choice, beneath the fields. */
  children?: ReactNode;
  pending: boolean;
  error: unknown;
  onSave: () => void;
  onClose: () => void;
}

/** One person's work to another: for a time, or for good. */
export function ArrangementDialog(props: ArrangementDialogProps) {
  const { t } = useTranslation(['arrangements', 'common']);
  const { name, arrangement, from, to, error } = props;
  return (
    <Modal
      open
      title={props.title}
      okText={props.okText}
      cancelText={t('common:cancel')}
      confirmLoading={props.pending}
      onOk={props.onSave}
      onCancel={props.onClose}
    >
      <Loaded query={arrangement.query}>
        {() => (
          <div className={styles.form}>
            <UnitField
              units={arrangement.units}
              value={arrangement.unitId}
              onChange={arrangement.chooseUnit}
            />
            <PersonField
              id={`${name}-from`}
              {...from}
              value={arrangement.fromId}
              onChange={arrangement.setFrom}
            />
            <PersonField id={`${name}-to`} {...to} value={arrangement.toId} onChange={arrangement.setTo} />
            {props.dates}
            <div className={styles.field}>
              <label htmlFor={`${name}-reason`}>{t('reason')}</label>
              <Input
                id={`${name}-reason`}
                value={arrangement.reason}
                maxLength={500}
                onChange={({ target }) => arrangement.setReason(target.value)}
              />
            </div>
            {props.children}
            {arrangement.missing && (
              <p role="alert" className={styles.problem}>
                {t('missing')}
              </p>
            )}
            {error !== null && <ErrorNote error={error} />}
          </div>
        )}
      </Loaded>
    </Modal>
  );
}
