import { Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrangedPerson } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import { Field } from '../../components/Field';
import { Loaded } from '../../components/Loaded';
import styles from './Arrangements.module.css';
import { PersonField, UnitField } from './UnitAndPerson';
import type { Arrangement } from './useArrangement';

interface Side {
  label: string;
  /** Where nobody is chosen. */
  missing: string;
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
  const { name, arrangement, error } = props;
  const { missing: fromMissing, ...from } = props.from;
  const { missing: toMissing, ...to } = props.to;
  const { unitId, fromId, toId, reason, asked } = arrangement;
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
              value={unitId}
              fault={asked && !unitId && t('unitMissing')}
              onChange={arrangement.chooseUnit}
            />
            <PersonField
              id={`${name}-from`}
              {...from}
              value={fromId}
              fault={asked && !fromId && fromMissing}
              onChange={arrangement.setFrom}
            />
            <PersonField
              id={`${name}-to`}
              {...to}
              value={toId}
              fault={asked && !toId && toMissing}
              onChange={arrangement.setTo}
            />
            {props.dates}
            <Field
              id={`${name}-reason`}
              label={t('reason')}
              fault={asked && !reason.trim() && t('reasonMissing')}
            >
              {(faulty) => (
                <Input
                  {...faulty}
                  id={`${name}-reason`}
                  value={reason}
                  maxLength={500}
                  onChange={({ target }) => arrangement.setReason(target.value)}
                />
              )}
            </Field>
            {props.children}
            {error !== null && <ErrorNote error={error} />}
          </div>
        )}
      </Loaded>
    </Modal>
  );
}
