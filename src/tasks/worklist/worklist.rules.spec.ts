import { chosenColumns, dueCell, keptQuery } from './worklist.rules.js';

const extended = ({ original, due }: { original: string; due: string }) => `${original}, gia hạn đến ${due}`;

describe('the work list as it is looked at', () => {
  it('keeps what its address says, in one order, and nothing else', () => {
    expect(keptQuery('?view=register&state=NEW')).toBe('state=NEW&view=register');
    expect(keptQuery('state=NEW&next=//elsewhere')).toBeNull();
  });

  it('shows the columns chosen in their own order, all where none is', () => {
    expect(chosenColumns('due,content,nothing')).toEqual(['content', 'due']);
    expect(chosenColumns(undefined)).toHaveLength(9);
    expect(chosenColumns('nothing')).toHaveLength(9);
  });

  it('prints the document’s date beside an extended one', () => {
    const row = { deadlineRaw: null, originalDueOn: '2022-11-30', dueOn: '2022-12-15' };
    expect(dueCell(row, extended)).toBe('30/11/2022, gia hạn đến 15/12/2022');
    expect(dueCell({ ...row, dueOn: '2022-11-30' }, extended)).toEqual({ day: '2022-11-30' });
    expect(dueCell({ ...row, deadlineRaw: 'Quý IV/2022', dueOn: '2022-11-30' }, extended)).toBe(
      'Quý IV/2022',
    );
    expect(dueCell({ deadlineRaw: null, originalDueOn: null, dueOn: null }, extended)).toBeNull();
  });
});
