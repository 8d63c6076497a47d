import { useParams } from 'react-router';
import { useConsolidatedReport } from '../../api/consolidation';
import { Loaded } from '../../components/Loaded';
import { ReportDesk } from './ReportDesk';

export function ConsolidatedReportPage() {
  const { reportId = '' } = useParams();
  const query = useConsolidatedReport(reportId);
  return (
    <Loaded query={query}>
      {(report) => <ReportDesk key={`${report.id} ${report.state}`} report={report} />}
    </Loaded>
  );
}
