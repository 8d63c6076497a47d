/**
 * The sentences of the official letter. Administrative documents are written in Vietnamese whatever language the
 * reader's screen has, so this catalogue has one language.
 */
export const WORDS = {
  symbol: (authority: string) => `${authority}-NV`,
  peopleSymbol: 'UBND',
  abstract: (plan: string) => `V/v đôn đốc thực hiện Kế hoạch số ${plan}`,
  proposal: (p: { plan: string; issuedOn: string; issuer: string; until: string }) =>
    [
      `Thực hiện Kế hoạch số ${p.plan} ${p.issuedOn} của ${p.issuer}, qua theo dõi, đến nay còn một số nhiệm vụ đã quá thời hạn mà chưa hoàn thành (danh mục dưới đây).`,
      `Đề nghị thủ trưởng các đơn vị chỉ đạo khẩn trương thực hiện, cập nhật kết quả hoặc nêu rõ khó khăn, vướng mắc trên phần mềm Đôn Đốc trước ${p.until}.`,
    ].join('\n'),
  reportAbstract: (label: string, plan: string) =>
    `V/v đôn đốc báo cáo ${lowerFirst(label)} theo Kế hoạch số ${plan}`,
  reportProposal: (p: { label: string; plan: string; issuedOn: string; issuer: string; until: string }) =>
    [
      `Thực hiện Kế hoạch số ${p.plan} ${p.issuedOn} của ${p.issuer}, đến nay còn một số đơn vị chưa nộp báo cáo ${lowerFirst(p.label)} (danh sách dưới đây).`,
      `Đề nghị thủ trưởng các đơn vị chỉ đạo hoàn thành và nộp báo cáo trên phần mềm Đôn Đốc trước ${p.until} để tổng hợp.`,
    ].join('\n'),
  notLate: 'trong hạn',
  closing: (issuer: string) => `${issuer} đề nghị các đơn vị quan tâm thực hiện.`,
  columns: {
    position: 'TT',
    task: 'Nhiệm vụ',
    unit: 'Đơn vị',
    due: 'Thời hạn',
    reportDue: 'Hạn nộp',
    late: 'Quá hạn (ngày làm việc)',
    times: 'Lần đôn đốc',
  },
  before: (day: string) => `trước ${day}`,
  chairman: 'CHỦ TỊCH',
  head: 'THỦ TRƯỞNG CƠ QUAN',
  sameAsAbove: 'Như trên',
  leaders: 'Chủ tịch, các Phó Chủ tịch (để báo cáo)',
  archive: 'VT, NV',
};

/** "Báo cáo sơ kết kỳ …" inside "báo cáo …": said once. */
function lowerFirst(label: string): string {
  const name = label.replace(/^báo cáo\s+/iu, '');
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}
