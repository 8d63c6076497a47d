import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlanDetail, Target, TargetBoard } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { GiveForm } from './GiveForm';
import { TargetForm } from './TargetForm';
import { TargetView } from './TargetView';

/** What is done with a target in the drawer. */
export type TargetPart = 'view' | 'edit' | 'give';

interface TargetDrawerProps {
  plan: PlanDetail;
  board: TargetBoard;
  /** Null: one is added. */
  target: Target | null;
  part: TargetPart;
  onPart: (part: TargetPart) => void;
  onClose: () => void;
}

export function TargetDrawer({ plan, board, target, part, onPart, onClose }: TargetDrawerProps) {
  const { t } = useTranslation('targets');
  const phone = usePhone();
  const title = target ? (part === 'view' ? target.name : t(part === 'edit' ? 'edit' : 'give')) : t('add');
  return (
    <Drawer open onClose={onClose} title={title} aria-label={title} size={phone ? '100%' : 640}>
      {target && part === 'view' && (
        <TargetView board={board} target={target} onPart={onPart} onClose={onClose} />
      )}
      {target && part === 'give' && <GiveForm board={board} target={target} onDone={onClose} />}
      {(!target || part === 'edit') && <TargetForm plan={plan} target={target} onDone={onClose} />}
    </Drawer>
  );
}
