import type { DataSource } from 'typeorm';
import { loadHolidays } from '../../src/calendar/store/index.js';
import { readDocument } from '../../src/documents/index.js';
import type { TestApp } from '../support/app.js';
import { startApp } from '../support/app.js';
import { addPlan, addTask } from '../support/assignments.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { UnitRow } from '../support/people.js';
import { addPerson, addUnit, openSession } from '../support/people.js';

let database: TestDatabase;
let product: TestApp;
let source: DataSource;
let finance: UnitRow;
const people = {} as Record<'clerk' | 'head' | 'foreign', string>;
let returnedId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  product = await startApp(database.url, { now: '2022-12-22T08:00:00+07:00' });
  source = product.source;
  await loadHolidays(source.manager);
  const govap = await addUnit(source, { code: 'GV', name: 'UBND quận Gò Vấp' });
  finance = await addUnit(source, { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', parent: govap });
  const other = await addUnit(source, { code: 'Q1', name: 'UBND Quận 1' });
  people.clerk = await addPerson(source, {
    username: 'clerk',
    roles: [{ role: 'COORDINATOR', unitId: govap.id }],
  });
  people.head = await addPerson(source, { username: 'head', roles: [{ role: 'HEAD', unitId: finance.id }] });
  people.foreign = await addPerson(source, {
    username: 'q1',
    roles: [{ role: 'COORDINATOR', unitId: other.id }],
  });
  const plan = await addPlan(source, govap);
  const [first] = (await addTask(source, plan, { content: '=HYPERLINK("x")', leads: [finance] })).assignments;
  returnedId = first ?? '';
  await source.query(
    `UPDATE assignment SET return_reason = 'Thiếu số liệu', due_on = '2023-01-15' WHERE id = $1`,
    [returnedId],
  );
  const second = await addTask(source, plan, { content: 'Công khai dự toán', leads: [finance], position: 1 });
  await source.query(
    `INSERT INTO extension_request (id, assignment_id, authority_id, ordinal, asked_by, asked_by_name, asked_at, late,
       reason, from_due_on, from_due_exclusive, from_last_day_on, wanted_due_on)
     SELECT gen_random_uuid(), a.id, a.authority_id, 1, $2, 'head', now(), false, 'Chờ số liệu', a.due_on, false,
       a.due_on, '2023-01-20' FROM assignment a WHERE a.id = $1`,
    [second.assignments[0], people.head],
  );
});

afterAll(async () => {
  await product.close();
  await database.drop();
});

const as = async (person: keyof typeof people) => {
  const cookie = await openSession(source, people[person]);
  const call = (method: 'get' | 'post' | 'delete', path: string) =>
    product.browser()[method](`/api${path}`).set('Cookie', cookie);
  return {
    get: (path: string) => call('get', path),
    post: (path: string, body: object) => call('post', path).send(body),
    delete: (path: string) => call('delete', path),
  };
};
/** The cells of the exported sheet, without its heading. */
async function sheetOf(person: keyof typeof people, query = ''): Promise<string[]> {
  const { body } = await (
    await as(person)
  )
    .get(`/assignments/list.xlsx${query}`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  const { blocks } = await readDocument(body as Buffer, 'danh-sach.xlsx');
  // A sheet of few columns is read as lines.
  return blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.flatMap((row) => row.cells.map(({ text }) => text)) : [block.text],
  );
}

describe('the work list', () => {
  it('is narrowed to what was returned, and to what waits for a later date', async () => {
    const clerk = await as('clerk');
    const found = async (query: string) =>
      ((await clerk.get(`/assignments?${query}`).expect(200)).body.items as Array<{ content: string }>).map(
        ({ content }) => content,
      );
    expect(await found('returned=true')).toEqual(['=HYPERLINK("x")']);
    expect(await found('extensionPending=true')).toEqual(['Công khai dự toán']);
    expect(await found('returned=true&extensionPending=true')).toEqual([]);
  });

  it('leaves as a spreadsheet: the rows and columns that are seen, an extended date beside the first', async () => {
    const texts = await sheetOf('clerk', '?returned=true&columns=content,due');
    expect(texts.slice(-4)).toEqual([
      'Nội dung',
      'Thời hạn',
      '=HYPERLINK("x")',
      'Chậm nhất ngày 31/12/2022, gia hạn đến 15/01/2023',
    ]);
    expect(await sheetOf('clerk')).toContain('Công khai dự toán');
    expect(await sheetOf('foreign')).not.toContain('Công khai dự toán');
  });

  it('is kept under a name, one’s own or for the authority, and removed by its owner alone', async () => {
    const [clerk, head, foreign] = [await as('clerk'), await as('head'), await as('foreign')];
    const view = { name: 'Bị trả lại', query: '?view=register&returned=true', shared: true };
    const { body } = await clerk.post('/saved-views', view).expect(200);
    expect(body).toEqual({
      views: [
        expect.objectContaining({ name: 'Bị trả lại', query: 'returned=true&view=register', mine: true }),
      ],
      mayShare: true,
    });
    const { body: seen } = await head.get('/saved-views').expect(200);
    expect(seen).toMatchObject({ views: [{ name: 'Bị trả lại', mine: false }], mayShare: false });
    expect((await foreign.get('/saved-views').expect(200)).body.views).toEqual([]);
    await head.post('/saved-views', view).expect(403);
    await head.post('/saved-views', { ...view, shared: false, query: 'elsewhere=1' }).expect(400);
    await head.post('/saved-views', { ...view, shared: false }).expect(200);
    expect((await clerk.get('/saved-views')).body.views).toHaveLength(1);
    const { id } = (body.views as Array<{ id: string }>)[0] as { id: string };
    await head.delete(`/saved-views/${id}`).expect(404);
    await clerk.delete(`/saved-views/${id}`).expect(200);
    expect((await head.get('/saved-views')).body.views).toHaveLength(1);
  });
});
