import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SAMPLE_AUTHORITIES } from './index.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'samples');

interface Source {
  number: string;
  appendix: { columns: string[]; words: Record<string, string>; rows: Array<string[] | { section: string[] }> };
}

const readSource = (name: string): Source =>
  JSON.parse(readFileSync(join(FOLDER, 'source', `${name}.json`), 'utf8')) as Source;

const tasksOf = ({ appendix }: Source): string[][] => appendix.rows.filter((row) => Array.isArray(row));

const textOfDocx = (name: string): string => {
  const body = unzipSync(readFileSync(join(FOLDER, `${name}.docx`)))['word/document.xml'];
  return strFromU8(body ?? new Uint8Array())
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
};

/** The units a cell names, one to an entry, as a reader would separate them. */
const named = (cell: string, words: Record<string, string>): string[] =>
  cell
    .replaceAll(/@[A-Z]+/g, (name) => words[name] ?? name)
    .replace('Thủ trưởng các phòng, ban đơn vị thuộc quận, ', 'Thủ trưởng các phòng, ban, đơn vị thuộc quận; ')
    .replaceAll(/(Mặt trận Tổ quốc Việt Nam|Các đơn vị liên quan|16 phường|Công an quận) và /g, '$1; ')
    .split(/[;\n]/)
    .map((one) => one.replace(/^[\s-]+/, '').replace(/(cùng giám sát)?[\s.]*$/, '').trim())
    .filter((one) => one !== '');

const plainly = (s: string): string =>
  s
    .toLowerCase()
    .replace(/ quận( 1)?$/, '')
    .replaceAll(' và ', ' ')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What is printed in the two plans and is no unit: leaders, nobody in particular, and misprints. */
const NO_UNIT = [
  'Chủ tịch và các Phó Chủ tịch UBND quận',
  'Các đơn vị liên quan',
  'các đơn vị liên quan',
  'Ủy ban nhân dân các phường liên quan dự án',
  'Thành viên BCD ĐA06',
  'Quận sự quận',
  'Phòng Lao động - Thương Bình và Xã hội',
  'Thủ trưởng cơ đơn vị',
];

describe.each([
  ['KH-3707-Go-Vap-2022', 'GV', 22, 0],
  ['KH-28-Quan-1-2023', 'Q1', 31, 5],
] as const)('the sample file %s', (name, authorityCode, taskRows, sectionRows) => {
  const source = readSource(name);
  const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');

  it('has every row of the issued plan', () => {
    expect(tasksOf(source)).toHaveLength(taskRows);
    expect(source.appendix.rows).toHaveLength(taskRows + sectionRows);
  });

  it('says the same in .docx and .txt', () => {
    const docx = textOfDocx(name);
    expect(docx).toContain(`Số: ${source.number}`);
    expect(text).toContain(`Số: ${source.number}`);
    for (const cells of tasksOf(source)) {
      for (const line of cells.flatMap((one) => one.replaceAll(/@[A-Z]+/g, '').split('\n'))) {
        expect(docx).toContain(line);
        expect(text).toContain(line);
      }
    }
  });

  it('names units the authority has, but for the known oddities', () => {
    const authority = SAMPLE_AUTHORITIES.find(({ code }) => code === authorityCode);
    const known = new Set(
      [...(authority?.units ?? []), ...(authority?.groups ?? [])].flatMap(({ name: own, aliases }) =>
        [own, ...aliases].map(plainly),
      ),
    );
    const first = source.appendix.columns.findIndex((column) => column.includes('chủ trì'));
    const all = tasksOf(source).flatMap((cells) =>
      cells.slice(first, first + 2).flatMap((one) => named(one, source.appendix.words)),
    );
    expect(all.length).toBeGreaterThan(taskRows * 2);
    expect([...new Set(all)].filter((one) => !known.has(plainly(one)) && !NO_UNIT.includes(one))).toEqual([]);
  });
});

it('keeps what makes KH 3707 hard to read: no deadline column, an appendix that cites another number', () => {
  const { appendix } = readSource('KH-3707-Go-Vap-2022');
  expect(appendix.columns).toHaveLength(4);
  expect(textOfDocx('KH-3707-Go-Vap-2022')).toContain('3107/KH-UBND ngày 30 tháng 9 năm 2022');
});

it('keeps what makes KH 28 hard to read: a row without a number, two without a deadline, 28.1 twice', () => {
  const tasks = tasksOf(readSource('KH-28-Quan-1-2023'));
  expect(tasks.map(([ordinal]) => ordinal).indexOf('')).toBe(24);
  expect(tasks.filter((cells) => cells[5] === '').map(([ordinal]) => ordinal)).toEqual(['15', '16']);
  expect(tasks.find(([ordinal]) => ordinal === '28')?.[2]?.match(/^28\.1\.? /gm)).toHaveLength(2);
  const others = tasks.map((cells) => cells[5]).filter((deadline) => deadline && deadline !== 'Năm 2023');
  expect(others).toEqual(['Tháng 11 năm 2023', 'Thường xuyên', 'Thường xuyên', 'Tháng 6 năm 2023']);
});
