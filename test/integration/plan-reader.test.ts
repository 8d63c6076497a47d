import { PlanReader, READING_LIMITS } from '../../src/plans/reading/plan-reader.js';
import { docx, GO_VAP, sampleFile } from '../support/plan-imports.js';

const DIRECTORY = { authority: null, units: [], groups: [] };
const COLUMNS = ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành'];
const good = { bytes: sampleFile(GO_VAP), fileName: 'tot.docx', directory: DIRECTORY };

describe('reading an uploaded file', () => {
  it('stops a file that fills the memory, and reads the next one', async () => {
    const reader = new PlanReader({ ...READING_LIMITS, heapMegabytes: 60 });
    const bytes = Buffer.from('Giao Phòng Nội vụ chủ trì, phối hợp '.repeat(200_000));
    await expect(reader.read({ bytes, fileName: 'day.txt', directory: DIRECTORY })).rejects.toMatchObject({
      code: 'plans:TOO_HARD',
      params: { file: 'day.txt' },
    });
    expect((await reader.read(good)).draft.tasks.length).toBeGreaterThanOrEqual(22);
  });

  it('stops a file that takes too long, while the server goes on with its own work', async () => {
    const reader = new PlanReader({ ...READING_LIMITS, milliseconds: 3_000 });
    const row = ['1', 'Việc', 'Phòng A, '.repeat(200_000), 'trước ngày '.repeat(100_000)];
    let ticks = 0;
    const clock = setInterval(() => ticks++, 20);
    const reading = reader.read({
      bytes: docx([[COLUMNS, row]]),
      fileName: 'lau.docx',
      directory: DIRECTORY,
    });
    await expect(reading).rejects.toMatchObject({ code: 'plans:TOO_HARD' });
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(10);
  });

  it('reads more files than it has processes for', async () => {
    const reader = new PlanReader({ ...READING_LIMITS, atOnce: 2 });
    const read = await Promise.all(Array.from({ length: 5 }, () => reader.read(good)));
    expect(new Set(read.map(({ draft }) => draft.document.number))).toEqual(new Set(['3707']));
  });
});
