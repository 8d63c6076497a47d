/** How a target is named that its sentence gives no name; documents are in Vietnamese. */
export const SUGGESTION_WORDS = {
  share: (of: string) => `Tỷ lệ ${of}`,
  count: (measure: string, of: string) => `Số ${measure} ${of}`,
} as const;
