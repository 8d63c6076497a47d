import { zipSync } from 'fflate';
import { docx as docxOf, p, tbl, tc, tr } from '../corpus/docx-file.js';
import { scannedPdf, textPdf } from '../fuzz/pdf-file.js';
import { writeZip } from '../fuzz/zip-file.js';
import type { TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import type { Browser } from '../support/plan-imports.js';
import { GO_VAP, sampleFile, signedIn, startWithSamples } from '../support/plan-imports.js';

const MB = 1024 * 1024;
/** What an upload may add to the server, which holds its bytes and hands them on. */
const MEMORY_CAP = 500 * MB;

/** The sizes an archive declares, overwritten in its directory and before each entry. */
function declareSize(bytes: Uint8Array, size: number): Buffer {
  const lying = Buffer.from(bytes);
  for (let at = 0; at + 46 < lying.length; at++) {
    if (lying.readUInt32LE(at) === 0x02014b50) lying.writeUInt32LE(size, at + 24);
    if (lying.readUInt32LE(at) === 0x04034b50) lying.writeUInt32LE(size, at + 22);
  }
  return lying;
}

function bombOf(megabytes: number): Uint8Array {
  return zipSync({ 'word/document.xml': new Uint8Array(megabytes * MB).fill(0x20) }, { level: 9 });
}

function nested(depth: number): string {
  let inner = p('đáy');
  for (let left = depth; left > 0; left--) inner = tbl(tr(tc(inner)));
  return inner;
}

const ENTITY = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const whole = () => sampleFile(GO_VAP);

type Hostile = [
  name: string,
  file: string,
  bytes: () => Uint8Array,
  status: number,
  code: string,
  advice: RegExp,
];

const FILES: Hostile[] = [
  [
    'a zip bomb whose sizes are false',
    'bom.docx',
    () => declareSize(bombOf(400), 1_000),
    422,
    'plans:BROKEN_DOCUMENT',
    /bị hỏng/,
  ],
  ['a zip bomb that admits 400 MB', 'bom-that.docx', () => bombOf(400), 422, 'plans:TOO_HARD', /quá nặng/],
  [
    'an archive of 100,000 entries',
    'nhieu.docx',
    () =>
      writeZip(
        Array.from({ length: 100_000 }, (_, index) => ({ name: `word/${index}`, bytes: new Uint8Array(0) })),
      ),
    422,
    'plans:TOO_HARD',
    /quá phức tạp/,
  ],
  [
    'XML that fetches a file of the server',
    'xxe.docx',
    () =>
      docxOf('', {
        'word/document.xml': `${ENTITY}<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
      }),
    422,
    'plans:BROKEN_DOCUMENT',
    /lưu lại/,
  ],
  [
    'tables nested 1,000 deep',
    'long.docx',
    () => docxOf(nested(1_000)),
    422,
    'plans:TOO_HARD',
    /bảng lồng nhau/,
  ],
  [
    'a file cut off in its download',
    'cut.docx',
    () => whole().subarray(0, whole().length - 500),
    422,
    'plans:BROKEN_DOCUMENT',
    /tải về chưa đủ/,
  ],
  [
    'a program named .docx',
    'chay.docx',
    () => Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(4096)]),
    415,
    'plans:WRONG_TYPE',
    /Word/,
  ],
  ['30 MB', 'nang.docx', () => Buffer.alloc(30 * MB), 413, 'common:TOO_LARGE', /20 MB/],
  ['50 MB', 'nang-hon.docx', () => Buffer.alloc(50 * MB), 413, 'common:TOO_LARGE', /20 MB/],
  ['a scan', 'quet.pdf', scannedPdf, 422, 'plans:SCANNED', /bản quét.*nhận dạng chữ/],
  // The engine gives up on the whole process here, not on the thread that reads: a file like this once ended the server.
  [
    'a PDF of 6 KB that fills the memory',
    'phinh.pdf',
    () =>
      Buffer.from(
        textPdf(['a']).toString('latin1').replace('/DW 500', '/W [0 16000000 500] /DW 500'),
        'latin1',
      ),
    422,
    'plans:TOO_HARD',
    /quá nặng/,
  ],
  [
    'a .docm',
    'macro.docm',
    () => docxOf(p('Kế hoạch'), { 'word/vbaProject.bin': 'x' }),
    415,
    'plans:WRONG_TYPE',
    /macro/,
  ],
  [
    'a macro document renamed to .docx',
    'doi-ten.docx',
    () =>
      docxOf(p('Kế hoạch'), {
        '[Content_Types].xml':
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      }),
    415,
    'plans:WRONG_TYPE',
    /macro/,
  ],
];

describe('a hostile upload', () => {
  let database: TestDatabase;
  let test: TestApp;
  let clerk: Browser;
  let head: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    test = await startWithSamples(database.url, '2022-10-03T08:00:00+07:00');
    clerk = await signedIn(test, 'gv.noivu');
    head = await signedIn(test, 'gv.tckh');
  });

  afterAll(async () => {
    await test?.close();
    await database?.drop();
  });

  /** Everything that an upload could have written. */
  const kept = () =>
    test.source.query<unknown[]>(
      `SELECT (SELECT count(*) FROM plan_import) AS imports, (SELECT count(*) FROM stored_file) AS files,
        (SELECT count(*) FROM audit_event WHERE kind LIKE 'plan.%') AS events,
        (SELECT count(*) FROM outbox WHERE job LIKE 'notification.plan-%') AS outbox`,
    );

  it.each(FILES)(
    '%s is refused in Vietnamese, and others are served meanwhile',
    async (_, file, make, status, code, advice) => {
      const bytes = Buffer.from(make());
      const before = await kept();
      const memory = process.memoryUsage.rss();
      let peak = memory;
      let answered = false;
      const upload = clerk
        .post('/api/plan-imports')
        .attach('file', bytes, file)
        .then((answer) => {
          answered = true;
          return answer;
        });
      let served = 0;
      // Somebody else goes on working until the file has been dealt with.
      do {
        await head.get('/api/auth/me').expect(200);
        if (!answered) served++;
        peak = Math.max(peak, process.memoryUsage.rss());
      } while (!answered);
      const answer = await upload;
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
      expect(answer.body.message).toMatch(advice);
      expect(served).toBeGreaterThan(0);
      expect(peak - memory).toBeLessThan(MEMORY_CAP);
      expect(await kept()).toEqual(before);
    },
  );

  it('answers others all the time that a long file takes', async () => {
    const cells = [
      '1',
      'Việc của nhiều đơn vị',
      `${'Phòng Nội vụ, '.repeat(4_000)}`,
      'trước ngày 30/11/2022',
    ];
    const columns = ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành'];
    const bytes = Buffer.from(docxOf(tbl(tr(...columns), ...Array.from({ length: 20 }, () => tr(...cells)))));
    let answered = false;
    const upload = clerk
      .post('/api/plan-imports')
      .attach('file', bytes, 'lau.docx')
      .then((answer) => {
        answered = true;
        return answer.status;
      });
    let meanwhile = 0;
    while (!answered) {
      await head.get('/api/auth/me').expect(200);
      if (!answered) meanwhile++;
    }
    expect(await upload).not.toBe(500);
    expect(meanwhile).toBeGreaterThan(5);
  });

  it('reads a PDF with a damaged index of its pages: what its library gives up on stops nothing', async () => {
    const plan = textPdf(
      ['ỦY BAN NHÂN DÂN QUẬN GÒ VẤP', 'Số: 15/KH-UBND', 'KẾ HOẠCH', 'Chăm lo Tết'],
      [
        ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành'],
        ['1', 'Rà soát hộ nghèo', 'Phòng Nội vụ', 'Tháng 3/2023'],
        ['2', 'Thăm gia đình chính sách', 'Phòng Y tế', 'Tháng 1/2023'],
      ],
      4,
    ).toString('latin1');
    let object = 0;
    const damaged = plan.replace(/\d{10} 00000 n/g, (entry) =>
      [9, 10].includes(++object) ? '0000000007 00000 n' : entry,
    );
    const answer = await clerk
      .post('/api/plan-imports')
      .attach('file', Buffer.from(damaged, 'latin1'), 'muc-luc-hong.pdf');
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 201, code: undefined });
    // Two rows on each of four pages alike.
    expect(answer.body.tasks).toHaveLength(8);
  });

  it('leaves the way free: a sound plan is read right after all of these', async () => {
    await clerk.post('/api/plan-imports').attach('file', whole(), 'tot.docx').expect(201);
  });
});
