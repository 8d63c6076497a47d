import { NO_COUNTS } from '../../tasks/timeliness/index.js';
import { NO_CONTENT } from '../unit-reports/unit-report-content.js';
import { draftBody, draftPart } from './draft.rules.js';
import { disagreements, looseNumbers } from './figure-check.rules.js';
import type { AcceptedReport, ConsolidationMaterial } from './material.js';
import { occasionOf } from './occasion.rules.js';
import { officialBlocks, officialReport, proposedForm, romanOf } from './official-report.rules.js';
import {
  figure,
  figuresIn,
  heading,
  isEdited,
  lineText,
  linesOf,
  list,
  paragraph,
  sourcesOf,
  withPart,
  withShown,
} from './report-body.rules.js';
import { readBody } from './report-schema.js';
import type { ReportBody } from './report-schema.js';
import { figureSources } from './sources.rules.js';

const COUNTS = {
  ...NO_COUNTS,
  total: 28,
  completedOnTime: 23,
  completedLate: 1,
  openInTime: 3,
  openOverdue: 1,
};
const MATERIAL: ConsolidationMaterial = {
  plan: {
    number: '28/KH-UBND',
    title: 'Tổ chức thực hiện Chủ đề năm 2023',
    issuedOn: '2023-01-18',
    campaign: false,
    signerTitle: null,
    sections: [
      { id: 's1', label: 'I', title: 'Cải cách hành chính' },
      { id: 's2', label: 'II', title: 'Đô thị' },
    ],
  },
  authority: { name: 'Ủy ban nhân dân Quận 1', place: 'Quận 1', superiorName: null },
  progress: {
    planId: 'p',
    planNumber: '28/KH-UBND',
    planTitle: '',
    campaign: false,
    asOf: '2023-03-14',
    tasks: 20,
    counts: COUNTS,
    coordinatingCounts: NO_COUNTS,
    bySection: [
      { sectionId: 's1', label: 'I', title: 'Cải cách hành chính', counts: COUNTS },
      { sectionId: 's2', label: 'II', title: 'Đô thị', counts: NO_COUNTS },
    ],
    byUnit: [],
    overdue: [],
    reportPeriods: [],
  },
  tasks: [],
  voices: [],
  period: {
    id: 'q1',
    label: 'Quý I/2023',
    kind: 'QUARTER',
    raw: 'hàng quý',
    dataTo: '2023-03-14',
    dueOn: '2023-03-01',
  },
  previous: null,
  lastYear: null,
  reporting: { expected: 0, submitted: 0, accepted: 0, late: [], missing: [] },
  accepted: [],
  targets: [],
};
const item = { assignmentId: 'a', taskId: 't', ordinal: '3.', content: '', unfinished: '' };
const ACCEPTED: AcceptedReport = {
  unitId: 'u',
  unitName: 'Phòng Nội vụ',
  content: {
    ...NO_CONTENT,
    sections: [
      { sectionId: 's1', label: 'I', title: '', items: [{ ...item, result: 'Đã tiếp nhận 412 hồ sơ' }] },
    ],
    difficulties: 'Thiếu máy quét',
    nextPeriod: 'Số hóa phần còn lại',
  },
};
const textOf = (material: ConsolidationMaterial) =>
  linesOf(draftBody(material)).map(({ content }) => lineText(content));
const bodyOf = (...content: ReportBody['content']): ReportBody => ({ type: 'doc', content });

describe('the text a consolidated report begins with', () => {
  it('says every count as a figure with a source of its own', () => {
    const sources = figureSources(MATERIAL);
    const refs = figuresIn(draftBody(MATERIAL)).map(({ attrs }) => attrs.ref);
    expect(refs).toContain('lead.completedOnTime');
    expect(refs.filter((ref) => !sources.has(ref))).toEqual([]);
    expect(textOf(MATERIAL)).toContain(
      'Đã hoàn thành: 24 (85,7%), trong đó hoàn thành đúng hạn 23, hoàn thành quá hạn 01;',
    );
    expect(textOf(MATERIAL).join('\n')).not.toMatch(/[{}]/);
  });

  it('takes the units’ own words from accepted reports, the unit and the task named', () => {
    const lines = textOf({ ...MATERIAL, accepted: [ACCEPTED] });
    expect(lines).toContain('Phòng Nội vụ (nhiệm vụ 3): Đã tiếp nhận 412 hồ sơ.');
    expect(lines).toContain('Phòng Nội vụ: Thiếu máy quét.');
    expect(lines).toContain('Phòng Nội vụ: Số hóa phần còn lại.');
  });

  it('says nothing of what there is none of, but that nothing is overdue', () => {
    const counts = { ...NO_COUNTS, total: 31, completedOnTime: 2, openInTime: 29 };
    const progress = {
      ...MATERIAL.progress,
      counts,
      coordinatingCounts: { ...NO_COUNTS, total: 358, openInTime: 358 },
      bySection: [
        {
          sectionId: 's1',
          label: 'I',
          title: 'Đưa các chỉ tiêu về đích, trước hết là các việc sau:',
          counts,
        },
      ],
    };
    const lines = textOf({ ...MATERIAL, progress });
    for (const line of [
      'Đã hoàn thành: 02 (6,5%), đều đúng hạn;',
      'Chưa hoàn thành, còn trong hạn: 29 (93,5%);',
      'Chưa hoàn thành, đã quá hạn: 0.',
      'Có 358 phân công phối hợp, đều còn trong hạn.',
      'Đưa các chỉ tiêu về đích',
      'Có 31 phân công chủ trì: đã hoàn thành 02; còn trong hạn 29. Đơn vị chủ trì chưa báo cáo kết quả cụ thể.',
      'Tiếp tục đôn đốc 29 phân công chủ trì chưa hoàn thành.',
    ])
      expect(lines).toContain(line);
  });

  it.each<[string, Partial<ConsolidationMaterial['period']>, boolean, string, string]>([
    [
      'a quarter',
      {},
      false,
      'Kết quả thực hiện K trong quý I/2023',
      'kết quả thực hiện trong quý I/2023 (số liệu tính đến hết {as-of})',
    ],
    [
      'a day that a plan names',
      { kind: 'NAMED', label: 'Báo cáo kỳ 15/03/2023' },
      false,
      'Kết quả thực hiện K đến hết ngày 14 tháng 3 năm 2023',
      'kết quả thực hiện đến hết {as-of}',
    ],
    [
      'a day of a campaign',
      { kind: 'NAMED', label: 'Báo cáo kỳ 15/03/2023', raw: 'kết thúc đợt thi đua' },
      true,
      'Kết quả đợt thi đua theo K đến hết ngày 14 tháng 3 năm 2023',
      'kết quả đợt thi đua đến hết {as-of}',
    ],
    [
      'the end of a campaign',
      { kind: 'NAMED', label: 'Báo cáo tổng kết kỳ 15/03/2023' },
      true,
      'Tổng kết phong trào thi đua theo K',
      'tổng kết phong trào thi đua (số liệu tính đến hết {as-of})',
    ],
    [
      'an occasion of somebody’s own',
      { kind: 'NAMED', label: 'Báo cáo sơ kết đợt 1' },
      false,
      'Kết quả sơ kết đợt 1 theo K',
      'kết quả sơ kết đợt 1 (số liệu tính đến hết {as-of})',
    ],
  ])('is called after %s', (_what, period, campaign, title, reported) => {
    const plan = { ...MATERIAL.plan, campaign };
    const occasion = occasionOf({ ...MATERIAL, plan, period: { ...MATERIAL.period, ...period } });
    expect([occasion.title('K'), occasion.reported]).toEqual([title, reported]);
  });

  it('names those who sent late and those who did not send', () => {
    const reporting = { expected: 3, submitted: 2, accepted: 2, late: ['Phòng Y tế'], missing: ['Công an'] };
    const lines = textOf({ ...MATERIAL, reporting });
    expect(lines).toContain('Gửi báo cáo chậm (01 đơn vị): Phòng Y tế.');
    expect(lines).toContain('Chưa gửi báo cáo (01 đơn vị): Công an.');
  });

  it('compares with the last period in words that fit the change', () => {
    const then = (completedOnTime: number) => ({
      label: 'Tháng 2/2023',
      asOf: '2023-02-14',
      counts: { ...NO_COUNTS, total: 28, completedOnTime },
      issued: true,
    });
    expect(textOf({ ...MATERIAL, previous: then(20) }).join()).toContain('tăng 04 (24 so với 20)');
    expect(textOf({ ...MATERIAL, previous: then(25) }).join()).toContain('giảm 01 (24 so với 25)');
    expect(textOf({ ...MATERIAL, previous: then(24) }).join()).toContain('không thay đổi (24)');
  });

  it('prints targets in the field’s own way', () => {
    const target = {
      id: 'b',
      name: 'Thu ngân sách',
      unitOfMeasure: 'tỷ đồng',
      planned: '4.000',
      value: '1.126,2',
      accumulated: '1.126,2',
      lastYear: null,
      percentOfPlan: '28,6%',
      percentOfLastYear: '72,5%',
    };
    expect(textOf({ ...MATERIAL, targets: [target] })).toContain(
      'Thu ngân sách: 1.126,2 tỷ đồng, lũy kế 1.126,2 tỷ đồng, đạt 28,6% kế hoạch, bằng 72,5% so với cùng kỳ.',
    );
  });

  it('is a text the schema takes as it is', () => {
    const body = draftBody({ ...MATERIAL, accepted: [ACCEPTED] });
    expect(readBody(body)).toEqual(body);
  });
});

describe('the parts of a text', () => {
  const written = draftBody(MATERIAL);

  it('are written again one by one, the others left alone', () => {
    const now = { ...MATERIAL, accepted: [ACCEPTED] };
    const body = withPart(written, 'section:s1', draftPart(now, 'section:s1') ?? []);
    expect(linesOf(body).map(({ content }) => lineText(content))).toContain(
      'Phòng Nội vụ (nhiệm vụ 3): Đã tiếp nhận 412 hồ sơ.',
    );
    const changed = sourcesOf(body).filter((source) => isEdited(body, written, source));
    expect(changed).toEqual(['results', 'section:s1']);
  });

  it('count as edited by a word, not by a newer number', () => {
    const newer = withShown(written, () => '99');
    expect(sourcesOf(newer).filter((source) => isEdited(newer, written, source))).toEqual([]);
    const opening = bodyOf(paragraph('Kính gửi'), ...written.content.slice(1));
    expect(sourcesOf(opening).filter((source) => isEdited(opening, written, source))).toEqual(['opening']);
  });

  it('that no material has are not written', () => {
    expect(draftPart(MATERIAL, 'targets')).toBeNull();
    expect(draftPart(MATERIAL, 'no such part')).toBeNull();
  });
});

describe('the numbers of a text', () => {
  it('disagree where the source says something else, or is gone', () => {
    const body = bodyOf(
      paragraph(figure('lead.completedOnTime', '22'), ' và ', figure('lead.completedOnTime', '22')),
      paragraph(figure('lead.total', '28'), figure('section:gone.total', '5')),
    );
    expect(disagreements(body, figureSources(MATERIAL))).toEqual([
      { ref: 'lead.completedOnTime', shown: '22', now: '23', times: 2 },
      { ref: 'section:gone.total', shown: '5', now: null, times: 1 },
    ]);
  });

  it('typed by hand where statistics stand have no source', () => {
    const typed =
      'Đến nay có 25 nhiệm vụ hoàn thành, đạt 89,3%, theo Kế hoạch số 28/KH-UBND ngày 18 tháng 01 năm 2023.';
    const written = draftBody({ ...MATERIAL, accepted: [ACCEPTED] });
    const body = { ...written, content: [...written.content, paragraph(typed)] };
    expect(looseNumbers(body, written).map(({ text }) => text)).toEqual(['25 nhiệm vụ', '89,3%']);
    // "412 hồ sơ" is the unit's word.
    expect(looseNumbers(written, written)).toEqual([]);
  });
});

describe('what a text may hold', () => {
  it.each<[string, unknown]>([
    ['a table', { type: 'doc', content: [{ type: 'table', content: [] }] }],
    ['a picture', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'image' }] }] }],
    [
      'underlining',
      bodyOf({
        type: 'paragraph',
        content: [{ type: 'text', text: 'a', marks: [{ type: 'underline' }] }],
      } as never),
    ],
    ['a heading of level 4', bodyOf({ type: 'heading', attrs: { level: 4, source: null } } as never)],
    ['a list in a list', bodyOf({ type: 'bulletList', content: list([['a']]) } as never)],
    ['a figure without a source', bodyOf(paragraph({ type: 'figure', attrs: { shown: '1' } } as never))],
    ['nothing at all', { type: 'doc', content: [] }],
    ['no text', 'Đã làm'],
  ])('is not %s', (_what, given) => {
    expect(readBody(given)).toBeNull();
  });

  it('loses what the schema has no place for', () => {
    const styled = { type: 'paragraph', attrs: { style: 'mso' }, content: [{ type: 'text', text: 'a' }] };
    expect(readBody({ type: 'doc', content: [styled] })).toEqual(bodyOf(paragraph('a')));
  });
});

describe('the official form', () => {
  it('numbers headings by their place, and leaves out empty lines', () => {
    const body = bodyOf(
      heading(1, 'general', 'Chung'),
      heading(2, null, 'Một'),
      heading(3, null, 'Điểm'),
      heading(3, null, 'Điểm'),
      paragraph(),
      heading(2, null, 'Hai'),
      heading(1, null, 'Riêng'),
      heading(2, null, 'Lại một'),
    );
    expect(
      officialBlocks(body).map((block) => (block.type === 'heading' ? block.label : block.type)),
    ).toEqual([...['I', '1', 'a', 'b', '2', 'II', '1']]);
    expect([4, 9, 14, 19].map(romanOf)).toEqual(['IV', 'IX', 'XIV', 'XIX']);
  });

  it('bears number, signer and appendices with their reference', () => {
    const form = { ...proposedForm(MATERIAL, '2023-03-20'), number: 5, signerName: 'Nguyễn Văn An' };
    const document = officialReport(MATERIAL, draftBody(MATERIAL), form);
    expect(document).toMatchObject({
      number: 5,
      symbol: 'BC-UBND',
      signature: { lines: [{ authority: 'TM.', text: 'Ủy ban nhân dân' }, { text: 'Chủ tịch' }] },
    });
    expect(document.abstract).toBe(
      'Kết quả thực hiện Kế hoạch số 28/KH-UBND ngày 18 tháng 01 năm 2023 của Ủy ban nhân dân Quận 1 trong quý I/2023',
    );
    expect(document.appendices.at(-1)?.reference).toBe(
      '(Kèm theo Báo cáo số 05/BC-UBND ngày 20 tháng 3 năm 2023 của Ủy ban nhân dân Quận 1)',
    );
  });
});
