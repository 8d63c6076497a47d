import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { built } from '../support/built.mjs';
import { medianTimes, ms, peakMegabytes, times } from '../support/measure.mjs';

const ROWS = 1_000;
const MOST_MEGABYTES = 300;
const MOST_TIMES = 2.5;

/** A plan of 1,000 rows in eight columns goes in; beside it, only unzipping and parsing the same file. */
export async function run() {
  const { previewDocument } = await built('plans/import/index.js');
  const bytes = new Uint8Array(await planOf(ROWS));
  const directory = await sampleDirectory();
  let tasks = 0;
  const preview = async () => {
    tasks = (await previewDocument(bytes, 'ke-hoach.docx', directory)).tasks.length;
  };
  await preview();
  const memory = peakMegabytes();
  if (tasks < ROWS) throw new Error(`only ${tasks} of ${ROWS} rows were recognised`);
  const [took, limit] = await medianTimes([preview, () => Promise.resolve(parseOnly(bytes))]);
  return [
    {
      work: `import preview of a ${ROWS.toLocaleString('en')}-row .docx, in process`,
      target: `≤ ${MOST_TIMES} ×; ≤ ${MOST_MEGABYTES} MB`,
      measured: `${ms(took)}; ${Math.round(memory)} MB`,
      bare: `${ms(limit)} fflate + saxes`,
      ratio: times(took / limit),
      held: took / limit <= MOST_TIMES && memory <= MOST_MEGABYTES,
    },
  ];
}

function parseOnly(bytes) {
  const xml = strFromU8(
    unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'],
  );
  const cells = [];
  let text = null;
  const parser = new SaxesParser({ position: false });
  parser.on('opentag', ({ name }) => {
    if (name === 'w:tc') text = '';
  });
  parser.on('text', (piece) => {
    if (text !== null) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tc') {
      cells.push(text);
      text = null;
    }
  });
  parser.write(xml).close();
  return cells.length;
}

async function planOf(rows) {
  const { buildOfficialDocument } = await built('documents/official/index.js');
  const units = [
    'Phòng Nội vụ',
    'Phòng Tài chính - Kế hoạch',
    'Phòng Quản lý đô thị',
    'Văn phòng Ủy ban nhân dân quận',
  ];
  const deadlines = ['Quý II/2023', 'Tháng 6/2023', 'Thường xuyên', 'Trước ngày 30/11/2023', 'Năm 2023'];
  const titles = [
    ['TT', 3],
    ['Nội dung nhiệm vụ', 20],
    ['Cơ quan chủ trì', 10],
    ['Cơ quan phối hợp', 12],
    ['Thời gian thực hiện', 8],
    ['Sản phẩm', 10],
    ['Kinh phí', 6],
    ['Ghi chú', 6],
  ];
  return buildOfficialDocument({
    superior: null,
    issuer: 'Ủy ban nhân dân quận Gò Vấp',
    number: 28,
    symbol: 'KH-UBND',
    place: 'Gò Vấp',
    date: '2023-01-18',
    kind: 'Kế hoạch',
    abstract: 'Tổ chức thực hiện Chủ đề năm 2023',
    addressees: [],
    body: [
      { type: 'paragraph', text: 'Ủy ban nhân dân quận ban hành Kế hoạch với các nhiệm vụ sau:' },
      {
        type: 'table',
        table: {
          columns: titles.map(([title, share]) => ({ title, share })),
          rows: Array.from({ length: rows }, (_, index) => [
            String(index + 1),
            `Xây dựng, trình ban hành và tổ chức thực hiện nhiệm vụ chuyên đề thứ ${index + 1} trên địa bàn quận`,
            units[index % units.length],
            `${units[(index + 1) % units.length]}, Ủy ban nhân dân 16 phường`,
            deadlines[index % deadlines.length],
            `Kế hoạch, báo cáo kết quả số ${index + 1}`,
            '',
            '',
          ]),
        },
      },
    ],
    signature: {
      lines: [{ authority: 'TM.', text: 'Ủy ban nhân dân' }, { text: 'Chủ tịch' }],
      name: 'Nguyễn Văn An',
    },
    recipients: [],
    archive: 'VT',
    appendices: [],
  });
}

/** Gò Vấp of the sample data, so that names are matched as in life. */
async function sampleDirectory() {
  const { SAMPLE_AUTHORITIES } = await built('samples/index.js');
  const authority = SAMPLE_AUTHORITIES.find(({ code }) => code === 'GV');
  const unit = ({ code, kind, name, aliases }) => ({ id: code, kind, name, parentId: 'GV', aliases });
  const wards = authority.units.filter(({ kind }) => kind === 'WARD').map(({ code }) => code);
  return {
    authority: { ...unit({ ...authority, kind: 'AUTHORITY' }), parentId: null },
    units: authority.units.map(unit),
    groups: authority.groups.map(({ name, aliases, memberCodes }) => ({
      id: name,
      name,
      aliases,
      memberIds: memberCodes === 'ALL_WARDS' ? wards : memberCodes,
    })),
  };
}
