import { App, Drawer } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssignment } from '../../api/assignments';
import { usePhone } from '../../app/usePhone';
import { Loaded } from '../../components/Loaded';
import { useFocusReturned } from '../../components/useFocusReturned';
import type { UpdateDrawerProps } from './UpdateDrawer';
import { UpdateForm } from './UpdateForm';

/** Reporting on an assignment, over the list it was chosen from. */
export default function LoadedUpdateDrawer({ assignmentId, onClose }: UpdateDrawerProps) {
  const { t } = useTranslation('work');
  const phone = usePhone();
  useFocusReturned(assignmentId !== null);
  return (
    <Drawer
      open={assignmentId !== null}
      onClose={onClose}
      title={t('form.title')}
      aria-label={t('form.title')}
      size={phone ? '100%' : 560}
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: false }}
      styles={{ body: { padding: 0 } }}
    >
      {assignmentId && <OpenForm key={assignmentId} assignmentId={assignmentId} onDone={onClose} />}
    </Drawer>
  );
}

function OpenForm({ assignmentId, onDone }: { assignmentId: string; onDone: () => void }) {
  const query = useAssignment(assignmentId);
  const { message } = App.useApp();
  // What was said about the step before would lie over the form on a phone.
  useEffect(() => message.destroy(), [message]);
  return (
    <Loaded query={query}>{(assignment) => <UpdateForm assignment={assignment} onDone={onDone} />}</Loaded>
  );
}
