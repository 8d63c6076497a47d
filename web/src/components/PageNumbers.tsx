import { Pagination } from 'antd';
import type { PagesProps } from './Pages';

/** Apart from `Pages`, which most first screens carry without needing it. */
export default function PageNumbers({ page, pageSize, total, simple, onChange }: PagesProps) {
  return (
    <Pagination
      className="no-print"
      current={page}
      pageSize={pageSize}
      total={total}
      simple={simple}
      showSizeChanger={false}
      onChange={onChange}
    />
  );
}
