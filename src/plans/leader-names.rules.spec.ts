import { namedLeaders } from './leader-names.rules.js';
import type { KnownLeader } from './leader-names.rules.js';

const AUTHORITY = 'Ủy ban nhân dân quận Gò Vấp';
const LEADERS: KnownLeader[] = [
  { userId: 'loan', fullName: 'Lương Ngọc Loan', title: 'Chủ tịch Ủy ban nhân dân quận Gò Vấp' },
  {
    userId: 'cường',
    fullName: 'Đinh Chí Cường',
    title: 'Phó Chủ tịch Ủy ban nhân dân quận Gò Vấp (kinh tế)',
  },
  {
    userId: 'vân',
    fullName: 'Nguyễn Thị Vân',
    title: 'Phó Chủ tịch Thường trực Ủy ban nhân dân quận Gò Vấp',
  },
];
const CHAIR_AND_ONE = LEADERS.slice(0, 2);
const read = (printed: string, leaders = LEADERS) => {
  const { leaderIds, candidateIds, unknown } = namedLeaders(printed, leaders, AUTHORITY);
  return [leaderIds.join(' '), candidateIds.join(' '), unknown.join(' | ')];
};

describe('a leader is told', () => {
  it.each([
    'Đinh Chí Cường',
    'Đ/c Đinh Chí Cường - PCT',
    'đ/c Đinh Chí Cường – Phó Chủ tịch UBND quận',
    'Đồng chí Đinh Chí Cường, Phó Chủ tịch Ủy ban nhân dân quận Gò Vấp',
    'PCT Đinh Chí Cường',
    'PCT. Đ/c Đinh Chí Cường',
    'Phó Chủ tịch UBND Đinh Chí Cường',
    'Ông Đinh Chí Cường (PCT)',
    'ĐC ĐINH CHÍ CƯỜNG',
    'Đinh Chí Cường'.normalize('NFD'),
    'DINH CHI CUONG',
    'Đinh Chí\nCường',
    'Đ/c Đinh Chí Cường - PCT phụ trách kinh tế',
  ])('by a whole name, however it is addressed: %j', (printed) => {
    expect(read(printed)).toEqual(['cường', '', '']);
  });

  it.each([
    ['Chủ tịch', 'loan'],
    ['Chủ tịch UBND', 'loan'],
    ['Chủ tịch UBND quận Gò Vấp', 'loan'],
    ['đ/c Chủ tịch Uỷ ban nhân dân quận', 'loan'],
    ['Bí thư Quận ủy, Chủ tịch UBND quận', 'loan'],
    ['Phó Chủ tịch Thường trực', 'vân'],
  ])('by a post that one person holds: %s', (printed, who) => {
    expect(read(printed)).toEqual([who, '', '']);
  });

  it('whichever way the authority is written', () => {
    expect(namedLeaders('Chủ tịch UBND quận Gò Vấp', LEADERS, 'UBND quận Gò Vấp').leaderIds).toEqual([
      'loan',
    ]);
    expect(namedLeaders('Chủ tịch UBND quận Gò Vấp', LEADERS, null).leaderIds).toEqual([]);
  });

  it('by a given name with the post that fits it', () => {
    expect(read('đ/c Vân - PCT')).toEqual(['vân', '', '']);
    expect(read('PCT', CHAIR_AND_ONE)).toEqual(['cường', '', '']);
  });

  it('with others: each of several, all deputies, all leaders', () => {
    expect(read('Đ/c Đinh Chí Cường - PCT; Đ/c Nguyễn Thị Vân - PCT')[0]).toBe('cường vân');
    expect(read('Đ/c Đinh Chí Cường - PCT\nĐ/c Nguyễn Thị Vân - PCT')[0]).toBe('cường vân');
    expect(read('Lương Ngọc Loan, Nguyễn Thị Vân')[0]).toBe('loan vân');
    expect(read('Chủ tịch và các Phó Chủ tịch UBND quận')[0]).toBe('loan cường vân');
    expect(read('Các Phó Chủ tịch')[0]).toBe('cường vân');
    expect(read('Lãnh đạo UBND quận')[0]).toBe('loan cường vân');
    expect(read('Thường trực UBND quận')[0]).toBe('loan cường vân');
  });
});

describe('a leader is asked about', () => {
  it('where two hold the post', () => {
    expect(read('Phó Chủ tịch UBND quận')).toEqual(['', 'cường vân', '']);
  });

  it('where two have the name, unless the post tells them apart', () => {
    const two = [...LEADERS, { userId: 'loan2', fullName: 'Lương Ngọc Loan', title: 'Phó Chủ tịch' }];
    expect(read('đ/c Lương Ngọc Loan', two)).toEqual(['', 'loan loan2', '']);
    expect(read('Lương Ngọc Loan - Chủ tịch', two)).toEqual(['loan', '', '']);
  });

  it.each([
    ['đ/c Cường', 'cường'],
    ['Nguyễn Thị Vấn', 'vân'],
    ['Nguyễn Thi Vân', 'vân'],
    ['Đinh Chí Cươngg', 'cường'],
    ['PCT phụ trách kinh tế', 'cường'],
  ])('where the words are only near: %s', (printed, who) => {
    expect(read(printed)).toEqual(['', who, '']);
  });
});

describe('nobody is taken', () => {
  it.each([
    'Trần Văn Bình - PCT',
    'Chủ tịch UBND phường 12',
    'Chủ tịch Hội Nông dân',
    'Trưởng phòng Nội vụ',
    'Bí thư Quận ủy',
  ])('for %s', (printed) => {
    expect(read(printed)).toEqual(['', '', printed]);
  });

  it('for a dash or nothing', () => {
    expect(read('-')).toEqual(['', '', '']);
    expect(read('', [])).toEqual(['', '', '']);
  });

  it('but for those of several who are known', () => {
    expect(read('Nguyễn Thị Vân; Trần Văn Bình')).toEqual(['vân', '', 'Trần Văn Bình']);
  });
});
