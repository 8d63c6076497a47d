/** What documents say of a target; administrative documents are in Vietnamese. */
export const TARGET_WORDS = {
  value: (value: string, measure: string) => (measure === '%' ? `${value}%` : `${value} ${measure}`),
  ofPlan: (percent: string) => `đạt ${percent} kế hoạch`,
  reached: 'đạt kế hoạch',
  within: (planned: string) => `trong mức kế hoạch (không quá ${planned})`,
  beyond: (planned: string) => `vượt mức kế hoạch (không quá ${planned})`,
  ofLastYear: (percent: string) => `bằng ${percent} so cùng kỳ`,
  less: (percent: string) => `giảm ${percent} so cùng kỳ`,
  more: (percent: string) => `tăng ${percent} so cùng kỳ`,
  same: 'bằng cùng kỳ',
  asked: (planned: string) => `kế hoạch giảm ${planned}`,
  noFigure: 'chưa có số liệu',
} as const;
