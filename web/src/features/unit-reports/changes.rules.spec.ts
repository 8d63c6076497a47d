import { expect, it } from '@jest/globals';
import type { UnitReportContent } from '../../api/types';
import { changesBetween } from './changes.rules';

const report = (result: string, given: Partial<UnitReportContent> = {}): UnitReportContent => ({
  sections: [
    {
      ...{ sectionId: 's', label: 'I', title: 'Thu ngân sách' },
      items: [{ assignmentId: 'a', taskId: 't', ordinal: '1', content: 'Thu đủ', result, unfinished: '' }],
    },
  ],
  ...{ difficulties: '', proposals: '', nextPeriod: '', nothingNew: '', figures: [] },
  ...given,
});
const targets = new Map([['g', 'Thu ngân sách']]);

it('two submissions differ where words or figures do', () => {
  const before = report('Một', { figures: [{ targetId: 'g', value: null }], proposals: 'Không' });
  const after = report('Hai', { figures: [{ targetId: 'g', value: '1126.2' }], proposals: 'Không ' });
  expect(changesBetween(before, after, targets)).toEqual([
    { key: 'result:a', field: 'result', about: '1 Thu đủ', before: 'Một', after: 'Hai' },
    { key: 'figure:g', field: 'figures', about: 'Thu ngân sách', before: '', after: '1.126,2' },
  ]);
});

it('a task that is gone is shown with what was said about it', () => {
  expect(changesBetween(report('Một'), report('', { sections: [] }), targets)).toMatchObject([
    { key: 'result:a', before: 'Một', after: '' },
  ]);
});
