import { itemsOf, keptUpToDate, prefilled, written } from './prefill.rules.js';
import type { PrefillMaterial, ReportedPart } from './prefill.rules.js';

const part = (given: Partial<ReportedPart>): ReportedPart => ({
  assignmentId: 'a1',
  taskId: 't1',
  sectionId: 's1',
  ordinal: '1.',
  content: 'Rà soát thủ tục hành chính',
  lead: true,
  state: 'IN_PROGRESS',
  percent: 60,
  dueOn: '2023-06-30',
  dueExclusive: false,
  lastDayOn: '2023-06-30',
  said: [],
  ...given,
});
const said = (result: string, difficulty = '', proposal = '') => ({ result, difficulty, proposal });
const filled = (parts: ReportedPart[], given: Partial<PrefillMaterial> = {}) =>
  prefilled({
    sections: [
      { id: 's1', label: 'I', title: 'Cải cách hành chính' },
      { id: 's2', label: 'II', title: 'Thu ngân sách' },
    ],
    parts,
    targets: [],
    until: '2023-02-14',
    nextUntil: '2023-05-14',
    ...given,
  });

describe('a report filled in from what the unit said before', () => {
  it('has the results in the unit’s own words, by section, each said once', () => {
    const { sections } = filled([
      part({ said: [said('Đã rà soát 12 thủ tục.'), said('Đã rà soát 12 thủ tục.'), said('Trình ký.')] }),
      part({ assignmentId: 'a2', sectionId: 's2', said: [said('Thu 28,6% dự toán.')] }),
      part({ assignmentId: 'a3', sectionId: null, said: [said('Đã họp.')] }),
    ]);
    expect(sections.map(({ label, items }) => [label, items.map(({ result }) => result)])).toEqual([
      ['I', ['Đã rà soát 12 thủ tục.\nTrình ký.']],
      ['II', ['Thu 28,6% dự toán.']],
      ['', ['Đã họp.']],
    ]);
  });

  it('has a place for what is led and open, not for what was done long ago or is only coordinated in silence', () => {
    const content = filled([
      part({ assignmentId: 'open' }),
      part({ assignmentId: 'done', state: 'COMPLETED' }),
      part({ assignmentId: 'helping', lead: false }),
      part({ assignmentId: 'helped', lead: false, said: [said('Đã góp ý.')] }),
    ]);
    expect(itemsOf(content).map(({ assignmentId }) => assignmentId)).toEqual(['open', 'helped']);
  });

  it('says of what is overdue how far it is and why', () => {
    const [late] = itemsOf(
      filled([
        part({
          ...{ dueOn: '2023-02-01', dueExclusive: true, lastDayOn: '2023-01-31' },
          said: [said('Đang làm.', 'Chờ hướng dẫn.')],
        }),
      ]),
    );
    expect(late?.unfinished).toBe(
      'Chưa hoàn thành, thời hạn trước 01/02/2023, đạt 60%.\nNguyên nhân: Chờ hướng dẫn.',
    );
    const [inTime] = itemsOf(filled([part({ said: [said('Đang làm.', 'Thiếu người.')] })]));
    expect(inTime?.unfinished).toBe('Đang thực hiện, đạt 60%.\nKhó khăn: Thiếu người.');
    expect(itemsOf(filled([part({})]))[0]?.unfinished).toBe('');
  });

  it('gives the report the difficulties of what is done, and every proposal', () => {
    const content = filled([
      part({ state: 'COMPLETED', said: [said('Xong.', 'Kinh phí về chậm.', 'Cấp sớm hơn.')] }),
      part({
        assignmentId: 'a2',
        ordinal: null,
        said: [said('Đang làm.', 'Thiếu người.', 'Bổ sung người.')],
      }),
    ]);
    expect(content.difficulties).toBe('- Nhiệm vụ 1: Kinh phí về chậm.');
    expect(content.proposals).toBe('- Nhiệm vụ 1: Cấp sớm hơn.\n- Bổ sung người.');
  });

  it('looks ahead to what falls due in the next period, and no further', () => {
    const dated = (assignmentId: string, lastDayOn: string | null) =>
      part({ assignmentId, dueOn: lastDayOn, lastDayOn, ordinal: assignmentId });
    const content = filled([
      dated('1', '2023-02-14'),
      dated('2', '2023-02-15'),
      dated('3', '2023-05-14'),
      dated('4', '2023-05-15'),
      dated('5', null),
    ]);
    expect(content.nextPeriod).toBe(
      '- Nhiệm vụ 2: Rà soát thủ tục hành chính (thời hạn 15/02/2023)\n' +
        '- Nhiệm vụ 3: Rà soát thủ tục hành chính (thời hạn 14/05/2023)',
    );
  });

  it('cuts a long task between words', () => {
    const { nextPeriod } = filled([
      part({ content: 'Tham mưu '.repeat(60), dueOn: '2023-03-01', lastDayOn: '2023-03-01' }),
    ]);
    expect(nextPeriod).toMatch(/ Tham(?: mưu)?… \(thời hạn 01\/03\/2023\)$/);
    expect(nextPeriod.length).toBeLessThan(280);
  });
});

describe('a report that is being written', () => {
  const start = filled([part({ said: [said('Đã rà soát.')] }), part({ assignmentId: 'a2', ordinal: '2' })]);
  const typed = {
    items: [{ assignmentId: 'a1', result: 'Đã rà soát xong 12 thủ tục.', unfinished: '' }],
    ...{ difficulties: 'Không.', proposals: '', nextPeriod: '', figures: [], nothingNew: '' },
  };

  it('takes what was typed and leaves other tasks as they are', () => {
    const next = written(start, typed);
    expect(next && itemsOf(next).map(({ result }) => result)).toEqual(['Đã rà soát xong 12 thủ tục.', '']);
    expect(next?.difficulties).toBe('Không.');
  });

  it('takes nothing for a task or a target that has no place in it', () => {
    const item = { assignmentId: 'elsewhere', result: 'x', unfinished: '' };
    expect(written(start, { ...typed, items: [item] })).toBeNull();
    expect(written(start, { ...typed, figures: [{ targetId: 'elsewhere', value: '1' }] })).toBeNull();
  });

  it('gets a place for a task that came later, and keeps what was typed', () => {
    const next = written(start, typed) ?? start;
    const fresh = filled([
      part({ said: [said('Bản khác.')] }),
      part({ assignmentId: 'a9', sectionId: 's2' }),
    ]);
    const kept = keptUpToDate(next, fresh);
    expect(itemsOf(kept).map(({ assignmentId, result }) => [assignmentId, result])).toEqual([
      ['a1', 'Đã rà soát xong 12 thủ tục.'],
      ['a9', ''],
    ]);
    expect(kept.difficulties).toBe('Không.');
  });

  it('keeps what was typed about a task that is no longer the unit’s', () => {
    const next = written(start, typed) ?? start;
    expect(itemsOf(keptUpToDate(next, filled([]))).map(({ result }) => result)).toEqual([
      'Đã rà soát xong 12 thủ tục.',
    ]);
  });

  it('changes nothing when nothing is new', () => {
    expect(keptUpToDate(start, start)).toEqual(start);
  });
});
