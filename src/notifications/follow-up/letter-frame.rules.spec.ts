import { letterOf } from './letter-frame.rules.js';
import type { FollowedUpPlan } from './letter-frame.rules.js';

const PLAN: FollowedUpPlan = {
  number: '3707/KH-UBND',
  issuedOn: '2022-09-30',
  authorityName: 'Ủy ban nhân dân quận Gò Vấp',
  place: 'Gò Vấp',
  superiorName: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  documentSymbol: null,
};
const CONTENT = {
  abstract: 'V/v đôn đốc',
  unitNames: ['Phòng Y tế', 'Phòng Nội vụ', 'Phòng Y tế'],
  text: '  Câu thứ nhất.  \n\n Câu thứ hai.',
  table: { columns: [{ title: 'TT', share: 1 }], rows: [['1']] },
};
const letter = (plan: Partial<FollowedUpPlan> = {}) => letterOf({ ...PLAN, ...plan }, CONTENT, '2022-12-22');

describe('the frame of a letter that urges on', () => {
  it('addresses each unit once, in the order of the table', () => {
    expect(letter().addressees).toEqual(['Phòng Y tế', 'Phòng Nội vụ']);
  });

  it('makes each typed line a paragraph before the table, and closes after it', () => {
    const { body } = letter();
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'table', 'paragraph']);
    expect(body.slice(0, 2)).toEqual([
      { type: 'paragraph', text: 'Câu thứ nhất.' },
      { type: 'paragraph', text: 'Câu thứ hai.' },
    ]);
  });

  it('lets a committee sign by its chairman, with no agency above it', () => {
    const { superior, signature } = letter();
    expect(superior).toBeNull();
    expect(signature.lines.map(({ authority }) => authority)).toEqual(['TM.', undefined]);
  });

  it('prints the agency above one that is no committee, which its head signs for', () => {
    const { superior, signature, recipients } = letter({ authorityName: 'Sở Nội vụ' });
    expect(superior).toBe(PLAN.superiorName);
    expect(signature.lines.map(({ authority }) => authority)).toEqual([undefined]);
    expect(recipients).toHaveLength(1);
  });

  it('is numbered with the authority’s own abbreviation', () => {
    expect([letter().symbol, letter({ documentSymbol: 'BQLKKT' }).symbol]).toEqual(['UBND-NV', 'BQLKKT-NV']);
  });

  it('keeps the places of number and name free', () => {
    const { number, signature } = letter();
    expect([number, signature.name]).toEqual([null, null]);
  });
});
