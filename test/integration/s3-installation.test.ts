import { Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { backUp, restore } from '../../src/backup.js';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { readSettings } from '../../src/config/index.js';
import { copyFilesFromDisk } from '../../src/copy-files.js';
import { examine } from '../../src/doctor.js';
import { DiskFileStore, filesFolder, S3FileStore } from '../../src/files/index.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import { addPlan, addTask } from '../support/assignments.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addPerson, addUnit, openSession } from '../support/people.js';
import type { S3Server } from '../support/s3-server.js';
import { hasS3Server, startS3Server } from '../support/s3-server.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const SHA256 = createHash('sha256').update(PDF).digest('hex');
const KEY = `${SHA256.slice(0, 2)}/${SHA256}`;

(hasS3Server() ? describe : describe.skip)(
  'an installation with its files on an S3-compatible server',
  () => {
    let server: S3Server;
    let database: TestDatabase;
    let product: TestApp;
    let folder: string;
    let cookie: string;
    let assignment: string;
    let fileId: string;

    beforeAll(async () => {
      Logger.overrideLogger(false);
      [server, database, folder] = await Promise.all([
        startS3Server(),
        createTestDatabase(),
        mkdtemp(path.join(os.tmpdir(), 'dondoc-s3-data-')),
      ]);
      product = await startApp(database.url, {
        now: '2022-12-22T08:00:00+07:00',
        environment: { ...server.environment, DATA_DIR: folder },
      });
      const { source } = product;
      await loadHolidays(source.manager);
      const authority = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
      const unit = await addUnit(source, { code: 'KT', name: 'Phòng Kinh tế', parent: authority });
      const plan = await addPlan(source, authority);
      const task = await addTask(source, plan, { position: 1, leads: [unit] });
      assignment = task.assignments[0] as string;
      const head = await addPerson(source, { username: 'head', roles: [{ role: 'HEAD', unitId: unit.id }] });
      cookie = await openSession(source, head);
    });

    afterAll(async () => {
      await product.close();
      await Promise.all([server.stop(), database.drop(), rm(folder, { recursive: true })]);
    });

    const upload = (bytes = PDF) =>
      product.browser().post('/api/files').set('Cookie', cookie).attach('file', bytes, 'Biên bản.pdf');
    const download = () => product.browser().get(`/api/files/${fileId}`).set('Cookie', cookie);
    const rows = async () =>
      Number(
        (await product.source.query<Array<{ n: string }>>('SELECT count(*) AS n FROM stored_file'))[0]?.n,
      );
    const settings = (environment: Record<string, string> = {}) =>
      readSettings({
        DATABASE_URL: database.url,
        DATA_DIR: folder,
        ...server.environment,
        ...environment,
      });

    it('keeps evidence there and serves it through the product, as an attachment', async () => {
      fileId = (await upload().expect(201)).body.id as string;
      expect(await server.keys()).toEqual([KEY]);
      const answer = await download().buffer(true).expect(200);
      expect(answer.headers['content-disposition']).toMatch(/^attachment; /);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(Buffer.from(answer.body as Buffer)).toEqual(PDF);
    });

    it('refuses a file in words while the store is away; the update itself is kept', async () => {
      server.cutAfter(0);
      const before = await rows();
      const refused = await upload(Buffer.concat([PDF, PDF])).expect(503);
      expect(refused.body).toMatchObject({
        code: 'files:NOT_KEPT',
        message: expect.stringContaining('Những gì ông/bà đã nhập vẫn còn; xin gửi lại tệp'),
      });
      expect(await rows()).toBe(before);
      const unread = await download().expect(503);
      expect(unread.body.message).toBe(
        'Kho tệp đang gặp sự cố nên chưa lấy được tệp. Xin thử lại sau ít phút.',
      );
      const update = { version: 1, percent: 40, result: 'Đã rà soát 196/268 hộ.', fileIds: [fileId] };
      await product
        .browser()
        .post(`/api/assignments/${assignment}/updates`)
        .set('Cookie', cookie)
        .send(update)
        .expect(200);
      server.cutAfter(null);
      await download().expect(200);
    });

    it('does not hand out a file that was changed behind its back', async () => {
      await server.overwrite(KEY, Buffer.from('%PDF-1.4 something else'));
      const answer = await download().expect(503);
      expect(answer.body.code).toBe('files:DAMAGED');
      await upload().expect(201);
      await download().expect(200);
    });

    it('is backed up with its files, and restored into another store', async () => {
      const backup = path.join(folder, 'backup');
      expect(await backUp(settings(), database.url, backup)).toMatch(/, 1 tệp vào/);
      const copy = await createTestDatabase({ empty: true });
      const elsewhere = path.join(folder, 'copy');
      try {
        const onDisk = readSettings({ DATABASE_URL: copy.url, DATA_DIR: elsewhere });
        expect((await restore(onDisk, copy.url, backup))[0]).toMatch(/, 1 tệp, sao lưu lúc/);
        const files = new DiskFileStore(filesFolder({ dataDir: elsewhere }));
        expect((await files.read(SHA256)).equals(PDF)).toBe(true);
      } finally {
        await copy.drop();
      }
    });

    it('takes over the files that lay on disk, and says which of them is nowhere', async () => {
      const disk = new DiskFileStore(filesFolder({ dataDir: folder }));
      const older = Buffer.from('%PDF-1.4 older');
      const sha256 = createHash('sha256').update(older).digest('hex');
      await product.source.query(
        `INSERT INTO stored_file (id, sha256, size, media_type, name, uploaded_by)
       SELECT gen_random_uuid(), $1, $2, media_type, 'cu.pdf', uploaded_by FROM stored_file LIMIT 1`,
        [sha256, older.length],
      );
      await expect(copyFilesFromDisk(settings(), database.url)).rejects.toThrow(`Thiếu tệp ${sha256}`);
      await disk.put(older);
      expect(await copyFilesFromDisk(settings(), database.url)).toMatch(/^Đã chép 1 tệp .*; cả 2 tệp đều có/);
      expect((await new S3FileStore(server.settings).read(sha256)).equals(older)).toBe(true);
      expect(await copyFilesFromDisk(settings(), database.url)).toMatch(/^Đã chép 0 tệp/);
    });

    it.each([
      [{}, /^127\.0\.0\.1:\d+\/dondoc: ghi, đọc lại, xóa được$/],
      [{ FILES_S3_BUCKET: 'khac' }, /^HỎNG không có ngăn chứa .*\/khac/],
      [
        { FILES_S3_SECRET: 'sai' },
        /^HỎNG .* không nhận khóa \(SignatureDoesNotMatch\); kiểm tra FILES_S3_KEY/,
      ],
      [
        { FILES_S3_KEY: 'test:reader', FILES_S3_SECRET: 'reading' },
        /^HỎNG khóa này không đủ quyền .*ghi, đọc và xóa/,
      ],
      [{ FILES_S3_REGION: 'vn-1' }, /^HỎNG .* thuộc vùng khác .*FILES_S3_REGION/],
      [{ FILES_S3_URL: 'http://127.0.0.1:4' }, /^HỎNG 127\.0\.0\.1:4\/dondoc không trả lời .*ECONNREFUSED/],
    ])('is examined by the doctor: %j', async (environment, sentence) => {
      const finding = (await examine(settings(environment))).find(({ subject }) => subject === 'Kho tệp');
      expect(`${finding?.ok ? '' : 'HỎNG '}${finding?.text}`).toMatch(sentence);
      expect((await server.keys()).filter((key) => key.startsWith('probe'))).toEqual([]);
    });
  },
);
