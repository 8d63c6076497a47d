import { Navigate, useParams } from 'react-router';
import { useAssignment } from '../../api/assignments';
import { Loaded } from '../../components/Loaded';

/** An assignment's own address, as messages carry it, leads to its task. */
export function AssignmentRedirect() {
  const { assignmentId = '' } = useParams();
  return (
    <Loaded query={useAssignment(assignmentId)}>
      {({ taskId, id }) => <Navigate to={`/tasks/${taskId}?assignment=${id}`} replace />}
    </Loaded>
  );
}
