import { readText } from '../../documents/text.js';
import type { Row, Table } from '../../documents/blocks.js';
import { guessColumns, readColumns } from './columns.js';

const rows = (...lines: string[]): Row[] => (readText(lines.join('\n')).blocks[0] as Table).rows;
const roles = (...lines: string[]): string[] | null =>
  readColumns(rows(...lines), 0)?.columns.map((column) => column.role) ?? null;

describe('what the columns of a task table mean', () => {
  it.each([
    [
      'STT\tNội dung\tGiải pháp thực hiện\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện\tGhi chú',
      'ordinal content product lead coordinating deadline note',
    ],
    [
      'TT\tNội dung, nhiệm vụ trọng tâm thực hiện\tCơ quan chủ trì\tCơ quan thực hiện',
      'ordinal content lead coordinating',
    ],
    ['Stt\tNhiệm vụ\tĐơn vị thực hiện\tThời hạn hoàn thành', 'ordinal content lead deadline'],
    [
      'Số TT\tTên nhiệm vụ\tLãnh đạo chủ trì\tCơ quan chủ trì, tham mưu\tCơ quan phối hợp, tham vấn\tTiến độ',
      'ordinal content leader lead coordinating deadline',
    ],
    ['TT\tCông việc\tPhân công nhiệm vụ\tHạn', 'ordinal content mixed deadline'],
    ['TT\tNhiệm vụ\tTiến độ\tThời gian hoàn thành\tChủ trì thực hiện', 'ordinal content other deadline lead'],
    [
      'TT\tNhóm nhiệm vụ\tCơ quan/Đơn vị thực hiện\tSản phẩm đầu ra\tKinh phí',
      'ordinal content lead product other',
    ],
    [
      'STT\tNội dung\tCơ quan chịu trách nhiệm cao nhất\tChủ trì\tLực lượng hỗ trợ\tSố ngày dự kiến',
      'ordinal content leader lead coordinating deadline',
    ],
    ['TT\tNhiệm vụ\tNội dung thực hiện\tChủ trì\tThời gian', 'ordinal content product lead deadline'],
  ])('%s', (header, expected) => {
    expect(roles(header)).toEqual(expected.split(' '));
  });

  it('reads a header of two rows, the upper one printed once over its columns', () => {
    expect(roles('STT\tNội dung\tĐơn vị thực hiện\t\tThời gian', '\t\tChủ trì\tPhối hợp\t')).toEqual([
      'ordinal',
      'content',
      'lead',
      'coordinating',
      'deadline',
    ]);
  });

  it('reads a header of two rows whose merged texts are repeated', () => {
    const lines = ['STT\tNhiệm vụ\tPhân công\tPhân công\tHạn', 'STT\tNhiệm vụ\tChủ trì\tPhối hợp\tHạn'];
    expect(roles(...lines)).toEqual(['ordinal', 'content', 'lead', 'coordinating', 'deadline']);
  });

  it('takes the end of two times as the deadline', () => {
    expect(roles('TT\tNhiệm vụ\tChủ trì\tBắt đầu\tKết thúc')).toEqual([
      'ordinal',
      'content',
      'lead',
      'start',
      'deadline',
    ]);
  });

  it.each([
    'STT\tLĩnh vực\tHài lòng\tBình thường\tKhông hài lòng',
    '1\tTổ chức thực hiện nhiệm vụ\tPhòng Nội vụ\tNăm 2026',
    'STT\tHọ và tên\tChức vụ\tĐiện thoại',
    'Số: 12/KH-UBND\tAn Bình, ngày 05 tháng 01 năm 2026',
  ])('sees no task table in: %s', (line) => {
    expect(roles(line)).toBeNull();
  });

  it('tells the columns of a table without a header by what they hold', () => {
    const guessed = guessColumns(
      rows(
        '1\tRà soát toàn bộ thủ tục hành chính của xã\tPhòng Kinh tế\tTrạm Y tế\tQuý I/2026',
        '2\tNâng cấp đường truyền tại trụ sở các khu phố\tVăn phòng HĐND và UBND\tCông an xã\tTháng 6/2026',
      ),
    );
    expect(guessed?.columns.map((column) => column.role)).toEqual([
      'ordinal',
      'content',
      'lead',
      'coordinating',
      'deadline',
    ]);
    expect(guessed?.guessed).toBe(true);
  });
});
