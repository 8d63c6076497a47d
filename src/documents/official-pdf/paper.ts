import PDFDocument from 'pdfkit';
import { OFFICIAL_FORM as FORM } from '../official/official-form.js';
import type { Orientation } from '../official/official-form.js';
import { ASCENT, DESCENT, LINE_HEIGHT, registerFaces } from './faces.js';
import type { Face } from './faces.js';
import { placedRuns, textLines } from './text-lines.js';
import type { TextLine } from './text-lines.js';

const POINTS_PER_MM = 72 / 25.4;
export const millimetres = (length: number): number => length * POINTS_PER_MM;
/** Rounding must not push what fits exactly onto the next page. */
const TOLERANCE = 0.01;

export interface LinePlace {
  x: number;
  /** Top of the line. */
  y: number;
  width: number;
  size: number;
  align: 'left' | 'center' | 'right' | 'justify';
}

/** The sheets a document is set on, and how far down the present one is written. Lengths are points. */
export class Paper {
  readonly left = millimetres(FORM.margins.left);
  /** Where the next thing is set. */
  y = 0;
  private top = 0;
  private bottom = 0;
  private orientation: Orientation = 'portrait';
  private number = 0;
  private readonly widths = new Map<string, number>();
  private readonly bookmarks: PDFKit.PDFOutline[];

  constructor(private readonly pdf: PDFKit.PDFDocument) {
    registerFaces(pdf);
    this.bookmarks = [pdf.outline];
  }

  /** A new sheet whose pages are counted from 1. */
  startSection(orientation: Orientation): void {
    this.orientation = orientation;
    this.number = 0;
    this.nextPage();
  }

  nextPage(): void {
    const { page, margins, pageNumber } = FORM;
    this.pdf.addPage({ size: 'A4', layout: this.orientation, margin: 0 });
    this.number++;
    this.top = millimetres(margins.top);
    const height = this.orientation === 'portrait' ? page.height : page.width;
    this.bottom = millimetres(height - margins.bottom);
    this.y = this.top;
    if (this.number === 1) return;
    const { size, fromTop } = pageNumber;
    const [line] = textLines([{ text: String(this.number) }], {
      width: this.width,
      measure: this.measureAt(size),
    });
    if (line)
      this.setLine(line, { x: this.left, y: millimetres(fromTop), width: this.width, size, align: 'center' });
  }

  get width(): number {
    const { page, margins } = FORM;
    const across = this.orientation === 'portrait' ? page.width : page.height;
    return millimetres(across - margins.left - margins.right);
  }

  /** From here to the bottom margin. */
  get room(): number {
    return this.bottom - this.y + TOLERANCE;
  }

  get wholePage(): number {
    return this.bottom - this.top + TOLERANCE;
  }

  get atTop(): boolean {
    return this.y === this.top;
  }

  /** An entry of the table of contents that readers show beside the pages; `depth` counts from 0. */
  bookmark(title: string, depth: number): void {
    this.bookmarks.length = Math.min(this.bookmarks.length, depth + 1);
    const parent = this.bookmarks.at(-1) as PDFKit.PDFOutline;
    this.bookmarks.push(parent.addItem(title));
  }

  /** Texts repeat by the thousand in tables: each is measured once. */
  readonly measure = (text: string, face: Face, size: number): number => {
    const key = `${face} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = this.pdf.font(face).fontSize(1000).widthOfString(text) / 1000;
      this.widths.set(key, width);
    }
    return width * size;
  };

  measureAt(size: number): (text: string, face: Face) => number {
    return (text, face) => this.measure(text, face, size);
  }

  setLine(line: TextLine, { x, y, width, size, align }: LinePlace): void {
    const free = Math.max(width - line.width, 0);
    const gaps = line.words.length - 1;
    const stretch = align === 'justify' && !line.ends && gaps > 0 ? free / gaps : 0;
    const start = x + (align === 'center' ? free / 2 : align === 'right' ? free : 0);
    // The letters stand in the middle of their line.
    const top = y + ((LINE_HEIGHT - ASCENT - DESCENT) / 2) * size;
    for (const run of placedRuns(line, start, stretch, this.measureAt(size)))
      this.pdf.font(run.face).fontSize(size).text(run.text, run.x, top, { lineBreak: false });
  }

  /** A horizontal rule. */
  rule(x: number, y: number, length: number): void {
    this.pdf
      .lineWidth(RULE)
      .moveTo(x, y)
      .lineTo(x + length, y)
      .stroke();
  }

  /** The lines around a row of cells. */
  grid(xs: readonly number[], y: number, height: number): void {
    const [first, last] = [xs[0] as number, xs.at(-1) as number];
    this.pdf.lineWidth(GRID);
    for (const x of xs) this.pdf.moveTo(x, y).lineTo(x, y + height);
    this.pdf.moveTo(first, y).lineTo(last, y);
    this.pdf
      .moveTo(first, y + height)
      .lineTo(last, y + height)
      .stroke();
  }
}

const RULE = 0.75;
const GRID = 0.5;

export function openPdf(info: { title: string; author: string; date: string }): PDFKit.PDFDocument {
  const time = new Date(`${info.date}T00:00:00Z`);
  return new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'vi-VN',
    displayTitle: true,
    // Names and times of the document, not of the moment: the same document gives the same bytes.
    info: {
      Title: info.title,
      Author: info.author,
      Producer: PROGRAM,
      Creator: PROGRAM,
      CreationDate: time,
      ModDate: time,
    },
  });
}

const PROGRAM = 'Đôn Đốc';
