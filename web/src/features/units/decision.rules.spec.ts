import { describe, expect, it } from '@jest/globals';
import { draftOf, headsTogether, NEW_DECISION, withKind } from './decision.rules';

const head = (roleId: string) => ({
  roleId,
  fullName: roleId,
  role: 'HEAD' as const,
  unitName: 'Phòng Nội vụ',
  successor: 0,
});

describe('the decision to split a unit', () => {
  it('sends a person where that was chosen, and the work too', () =>
    expect(
      draftOf({ ...NEW_DECISION, kind: 'SPLIT', unitIds: ['u'], assignments: { a: 1 }, roles: { r: 1 } }),
    ).toMatchObject({
      assignments: [{ id: 'a', successor: 1 }],
      roles: [{ id: 'r', successor: 1 }],
    }));

  it('forgets who goes where when it becomes a merger', () =>
    expect(withKind('MERGE', { ...NEW_DECISION, kind: 'SPLIT', roles: { r: 1 } }).roles).toEqual({}));

  it('leaves one unit with two heads unless one of them goes to the other', () => {
    expect(headsTogether([head('one'), head('two')], {})).toBe(true);
    expect(headsTogether([head('one'), head('two')], { two: 1 })).toBe(false);
  });
});
