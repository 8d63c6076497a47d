/** A piece of running text; a plain string is upright and regular. */
export interface TextPiece {
  text: string;
  bold?: boolean;
  italic?: boolean;
}
export type OfficialText = string | TextPiece[];

export interface OfficialColumn {
  title: string;
  /** Part of the table's width; the parts need not add up to 1. */
  share: number;
  align?: 'left' | 'center' | 'right';
}

/** A row of cells, one for each column; a bold one of sums; or a title that runs over all columns. */
export type OfficialRow = string[] | { sums: string[] } | { title: string };

export interface OfficialTable {
  columns: OfficialColumn[];
  rows: OfficialRow[];
}

export type OfficialBlock =
  /** Level 1 "I. CAPITALS", level 2 "1. Bold", level 3 "a) Regular". */
  | { type: 'heading'; level: 1 | 2 | 3; label: string; text: string }
  | { type: 'paragraph'; text: OfficialText }
  /** A line of a dash list. */
  | { type: 'item'; text: OfficialText }
  | { type: 'table'; table: OfficialTable };

/**
 * How the signer stands to the power used: TM. for a body, KT. for the head by a deputy, TL. on the head's
 * order, TUQ. by mandate, Q. for one who is given the head's powers.
 */
export type SigningAuthority = 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.';

export interface Signature {
  /** From the top: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  lines: Array<{ authority?: SigningAuthority; text: string }>;
  /** Null while nobody has signed: the place is kept free. */
  name: string | null;
}

export interface OfficialAppendix {
  /** "I", "II" …; null when there is only one. */
  number: string | null;
  title: string;
  /** "(Kèm theo Báo cáo số …)" */
  reference: string;
  orientation: 'portrait' | 'landscape';
  notes: OfficialBlock[];
  table: OfficialTable;
}

export interface OfficialDocument {
  /** The agency above, where the issuer has one to print. */
  superior: string | null;
  issuer: string;
  /** Null while it is not issued: the place is kept free. */
  number: number | null;
  /** "BC-UBND" */
  symbol: string;
  place: string;
  /** yyyy-MM-dd */
  date: string;
  /** "Báo cáo"; null for a letter, which has no type. */
  kind: string | null;
  abstract: string;
  addressees: string[];
  body: OfficialBlock[];
  signature: Signature;
  /** Every line of "Nơi nhận" but the last. */
  recipients: string[];
  /** After "Lưu:", for instance "VT, NV". */
  archive: string;
  appendices: OfficialAppendix[];
}
