import { describe, expect, it } from '@jest/globals';
import { headingLabels, merged, partsOf, sameNode } from './body.rules';
import type { BodyNode } from './body.rules';

const line = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const head = (source: string | null, text: string): BodyNode => ({
  type: 'heading',
  attrs: { level: 1, source },
  content: [{ type: 'text', text }],
});
const body = (general: string, results: string): BodyNode => ({
  type: 'doc',
  content: [
    line('Mở đầu'),
    head('general', 'Tình hình'),
    line(general),
    head('results', 'Kết quả'),
    line(results),
  ],
});

describe('two people writing one report', () => {
  const base = body('a', 'b');

  it('keep both their parts where each changed another', () => {
    const {
      body: together,
      taken,
      conflicts,
    } = merged(base, body('của tôi', 'b'), body('a', 'của người kia'));
    expect(together).toEqual(body('của tôi', 'của người kia'));
    expect([taken, conflicts]).toEqual([['Kết quả'], []]);
  });

  it('are asked where both changed one part, the other parts put together', () => {
    const merge = merged(base, body('của tôi', 'b'), body('của người kia', 'mới'));
    expect(merge.conflicts).toEqual(['Tình hình']);
    expect(merge.body).toEqual(body('của tôi', 'mới'));
    expect(merge.theirs).toEqual(body('của người kia', 'mới'));
  });

  it('agree where both wrote the same', () => {
    expect(merged(base, body('x', 'b'), body('x', 'b'))).toMatchObject({
      body: body('x', 'b'),
      conflicts: [],
    });
  });

  it('are asked where one of them took a part out', () => {
    const shorter = { ...base, content: base.content?.slice(0, 3) };
    expect(merged(base, body('của tôi', 'b'), shorter).conflicts).not.toEqual([]);
    expect(merged(base, shorter, body('a', 'mới'))).toMatchObject({ body: shorter, conflicts: ['Kết quả'] });
    expect(merged(base, shorter, base)).toMatchObject({ body: shorter, conflicts: [] });
  });
});

describe('a text', () => {
  it('is the same in whatever order its fields come', () => {
    expect(
      sameNode(
        { type: 'a', attrs: { level: 1, source: null } },
        { attrs: { source: null, level: 1 }, type: 'a' },
      ),
    ).toBe(true);
    expect(sameNode({ type: 'a' }, { type: 'a', text: '' })).toBe(false);
  });

  it('has two parts of one name told apart', () => {
    const twice = { type: 'doc', content: [head(null, 'Khác'), head(null, 'Khác')] };
    expect(partsOf(twice).map(({ key }) => key)).toEqual(['opening', 'own:Khác', 'own:Khác#1']);
  });

  it('has its headings numbered by their place', () => {
    expect(headingLabels([1, 2, 3, 3, 2, 1, 2])).toEqual(['I.', '1.', 'a)', 'b)', '2.', 'II.', '1.']);
  });
});
