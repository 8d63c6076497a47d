import { AuditChain, ChainFault } from './audit/index.js';
import { createDataSource } from './database/index.js';

const FAULTS: Record<ChainFault['kind'], string> = {
  GAP: 'thiếu mắt xích ngay trước mắt xích này',
  MISSING: 'sự kiện đã bị xóa',
  CHANGED: 'sự kiện hoặc mắt xích đã bị sửa',
};
/** Enough to see what happened; the rest is a number. */
const SHOWN_FAULTS = 20;

export interface Verdict {
  ok: boolean;
  lines: string[];
}

/**
 * Checks the audit trail against its chain.
 * @param known the chain's end as it was noted at an earlier check: shows that nothing was cut off since.
 */
export async function verifyAudit(databaseUrl: string, known?: string): Promise<Verdict> {
  const source = createDataSource({ url: databaseUrl, poolSize: 2 });
  await source.initialize();
  try {
    const chain = new AuditChain(source);
    const { sealed, unsealed, head, faults } = await chain.verify();
    const cutOff = known !== undefined && !(await chain.knows(known));
    const lines = [
      `Nhật ký: ${sealed} sự kiện đã niêm phong, ${unsealed} sự kiện chờ niêm phong.`,
      ...faults
        .slice(0, SHOWN_FAULTS)
        .map(
          ({ kind, position, eventId }) => `HỎNG  mắt xích ${position}, sự kiện ${eventId}: ${FAULTS[kind]}`,
        ),
      ...(faults.length > SHOWN_FAULTS ? [`… và ${faults.length - SHOWN_FAULTS} chỗ khác`] : []),
      ...(cutOff ? ['HỎNG  mã niêm phong đã ghi lại không còn trong chuỗi: phần cuối chuỗi đã bị cắt.'] : []),
    ];
    const ok = !faults.length && !cutOff;
    if (ok) lines.push(`Nhật ký nguyên vẹn. Ghi lại mã này ở nơi khác để đối chiếu lần sau: ${head.hash}`);
    else
      lines.push(
        'Giữ nguyên hiện trạng, báo người phụ trách an toàn thông tin và đối chiếu với bản sao lưu.',
      );
    return { ok, lines };
  } finally {
    await source.destroy();
  }
}
