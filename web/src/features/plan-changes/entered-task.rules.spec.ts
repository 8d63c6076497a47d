import { describe, expect, it } from '@jest/globals';
import { differences, enteredFrom } from './entered-task.rules';

describe('an entered task', () => {
  const before = { ...enteredFrom(null), content: 'Rà soát', leads: ['tckh', 'yt'], dueOn: '2026-06-30' };

  it('says only what is different', () => {
    expect(differences(before, before)).toEqual({});
    expect(differences(before, { ...before, content: ' Rà soát lại ' })).toEqual({ content: 'Rà soát lại' });
  });

  it('takes another order of the leads for another focal lead', () => {
    expect(differences(before, { ...before, leads: ['yt', 'tckh'] })).toEqual({ leads: ['yt', 'tckh'] });
  });

  it('sends both halves of a deadline, and takes what was emptied away', () => {
    expect(differences(before, { ...before, dueExclusive: true })).toEqual({
      dueOn: '2026-06-30',
      dueExclusive: true,
    });
    expect(differences({ ...before, product: 'Báo cáo' }, before)).toEqual({ product: null });
  });
});
