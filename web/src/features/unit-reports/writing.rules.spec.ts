import { describe, expect, it } from '@jest/globals';
import {
  mergeTyped,
  plainText,
  printedFigure,
  readFigure,
  sameTyped,
  saysNothing,
  typedOf,
  writingOf,
} from './writing.rules';

const BASE = { 'result:a': 'Một', 'result:b': 'Hai', difficulties: '' };

describe('two who write one report', () => {
  it('each keep what only they changed', () => {
    const merged = mergeTyped(
      BASE,
      { ...BASE, 'result:a': 'Của tôi' },
      { ...BASE, difficulties: 'Của người khác' },
    );
    expect(merged.typed).toEqual({
      'result:a': 'Của tôi',
      'result:b': 'Hai',
      difficulties: 'Của người khác',
    });
    expect(merged.taken).toEqual(['difficulties']);
    expect(merged.conflicts).toEqual([]);
  });

  it('are asked where both changed the same place, and nothing typed is lost', () => {
    const merged = mergeTyped(BASE, { ...BASE, 'result:a': 'Tôi' }, { ...BASE, 'result:a': 'Họ' });
    expect(merged.typed['result:a']).toBe('Tôi');
    expect(merged.conflicts).toEqual([{ place: 'result:a', mine: 'Tôi', theirs: 'Họ' }]);
  });

  it('are not asked where both typed the same', () => {
    const both = { ...BASE, 'result:a': 'Như nhau' };
    expect(mergeTyped(BASE, both, both)).toMatchObject({ taken: [], conflicts: [] });
  });

  it('get the place of a task that came meanwhile', () => {
    expect(mergeTyped(BASE, BASE, { ...BASE, 'result:c': '' }).typed).toHaveProperty('result:c', '');
  });
});

describe('figures as they are typed', () => {
  it.each([
    ['1.126,2', '1126.2'],
    ['1126,2', '1126.2'],
    ['-5', '-5'],
    [' 12 ', '12'],
    ['', null],
    ['1,126.2', undefined],
    ['28.6', undefined],
    ['nhiều', undefined],
  ])('“%s” is %s', (typed, value) => {
    expect(readFigure(typed)).toBe(value);
  });

  it('are printed as they are typed', () => {
    expect([printedFigure('1126.2'), printedFigure('1000000'), printedFigure(null)]).toEqual([
      '1.126,2',
      '1.000.000',
      '',
    ]);
  });

  it('that cannot be read are not sent, and leave what was saved', () => {
    const content = { figures: [{ targetId: 't', value: '5' }] };
    expect(writingOf({ 'figure:t': '1,2.3' }, 4, content).figures).toEqual([]);
    expect(writingOf({ 'figure:t': '' }, 4, content).figures).toEqual([{ targetId: 't', value: null }]);
  });
});

it('a report without anything of its own says nothing, whatever falls due next', () => {
  expect(saysNothing({ nextPeriod: '- Việc', 'result:a': ' ', documentNumber: '1/BC' })).toBe(true);
  expect(saysNothing({ 'figure:t': '0' })).toBe(false);
});

it('a report is the same after it was read and written', () => {
  const report = {
    content: {
      sections: [
        {
          ...{ sectionId: null, label: '', title: '' },
          items: [
            { assignmentId: 'a', taskId: 't', ordinal: '1', content: 'Việc', result: 'Xong', unfinished: '' },
          ],
        },
      ],
      ...{ difficulties: 'x', proposals: '', nextPeriod: '', nothingNew: '' },
      figures: [{ targetId: 'g', value: '1126.2' }],
    },
    documentNumber: '05/BC-TCKH',
    documentDate: '2023-02-20',
  };
  const sent = writingOf(typedOf(report), 3, report.content);
  expect(sent).toMatchObject({
    version: 3,
    items: [{ assignmentId: 'a', result: 'Xong', unfinished: '' }],
    figures: [{ targetId: 'g', value: '1126.2' }],
    documentDate: '2023-02-20',
  });
  expect(sameTyped(typedOf(report), { ...typedOf(report), extra: '' })).toBe(true);
});

it('what is pasted from Word lands as plain lines', () => {
  expect(plainText('Kết quả:\u00a0\r\n•\tThu\u00a0đạt 28,6%\r\n·  Chi đúng\r\n\r\n\r\no\tKhác\u200b')).toBe(
    'Kết quả:\n- Thu đạt 28,6%\n- Chi đúng\n\n- Khác',
  );
});
