import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Prints the page as it stands. */
export function PrintButton() {
  const { t } = useTranslation();
  return (
    <Button className="no-print" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
      {t('print')}
    </Button>
  );
}
