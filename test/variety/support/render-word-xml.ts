import { docx } from '../../corpus/docx-file.js';
import type { BlockSpec, CellSpec, MergedCell } from './model.js';

type Program = 'word' | 'libreoffice' | 'google';

/** Hand-made XML with the habits of three programs. */
export function renderWordXml(blocks: BlockSpec[], program: Program): Uint8Array {
  const writer = new Writer(program);
  return docx(blocks.map((block) => writer.block(block)).join('') + '<w:sectPr/>');
}

class Writer {
  constructor(private readonly program: Program) {}

  block(block: BlockSpec): string {
    if (typeof block === 'string') return this.paragraph(block);
    if ('box' in block) return this.box(block.box);
    if ('xml' in block) return block.xml;
    if ('section' in block)
      return '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>';
    if ('page' in block) return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    return this.table(block.rows, block.header ?? 0);
  }

  /** Word leaves runs cut anywhere, proofing marks and bookmarks; Google writes one run to a paragraph. */
  private paragraph(text: string, inCell = false): string {
    const lines = text.split('\n');
    if (inCell && this.program !== 'libreoffice') return lines.map((line) => this.line([line])).join('');
    return this.line(lines);
  }

  private line(lines: string[]): string {
    const runs = lines
      .map((line) => this.runs(line))
      .join(
        this.program === 'libreoffice'
          ? '<w:r><w:rPr/><w:br/></w:r>'
          : '<w:r><w:br w:type="textWrapping"/></w:r>',
      );
    const properties =
      this.program === 'word'
        ? '<w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
        : this.program === 'google'
          ? '<w:pPr><w:pageBreakBefore w:val="0"/><w:jc w:val="left"/><w:rPr/></w:pPr>'
          : '<w:pPr><w:pStyle w:val="Normal"/><w:rPr></w:rPr></w:pPr>';
    return `<w:p>${properties}${runs}</w:p>`;
  }

  private runs(text: string): string {
    if (text === '') return '';
    if (this.program !== 'word' || text.length < 8) return run(text);
    const third = Math.ceil(text.length / 3);
    const cuts = [text.slice(0, third), text.slice(third, 2 * third), text.slice(2 * third)];
    return cuts.map(run).join('<w:proofErr w:type="spellStart"/>');
  }

  private box(lines: string[]): string {
    const content = lines.map((line) => this.paragraph(line)).join('');
    return (
      '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>' +
      `<w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback>` +
      '</mc:AlternateContent></w:r></w:p>'
    );
  }

  private table(rows: CellSpec[][], header: number): string {
    const width = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell), 0)));
    const grid = `<w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(width)}</w:tblGrid>`;
    const body = rows.map((row, at) => this.row(row, at < header)).join('');
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${body}</w:tbl>${this.program === 'google' ? '' : '<w:p/>'}`;
  }

  private row(row: CellSpec[], repeats: boolean): string {
    const properties =
      this.program === 'google'
        ? '<w:trPr><w:cantSplit w:val="0"/><w:tblHeader w:val="0"/></w:trPr>'
        : repeats
          ? '<w:trPr><w:tblHeader/></w:trPr>'
          : '';
    const cells = row.map((cell) => this.cell(typeof cell === 'string' ? { text: cell } : cell)).join('');
    // Content controls may stand around cells.
    return this.program === 'word'
      ? `<w:tr>${properties}<w:sdt><w:sdtContent>${cells}</w:sdtContent></w:sdt></w:tr>`
      : `<w:tr>${properties}${cells}</w:tr>`;
  }

  private cell({ text, span, merge, nested }: MergedCell): string {
    const down =
      merge === 'continue' ? (this.program === 'word' ? '<w:vMerge/>' : '<w:vMerge w:val="continue"/>') : '';
    const properties =
      (span ? `<w:gridSpan w:val="${span}"/>` : '') +
      (merge === 'restart' ? '<w:vMerge w:val="restart"/>' : down);
    const inner = nested ? `${this.table(nested, 0)}<w:p/>` : '';
    return `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/>${properties}</w:tcPr>${this.paragraph(merge === 'continue' ? '' : text, true)}${inner}</w:tc>`;
  }
}

const spanOf = (cell: CellSpec): number => (typeof cell === 'string' ? 1 : (cell.span ?? 1));

function run(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}
