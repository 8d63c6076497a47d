import { describe, expect, it } from '@jest/globals';
import { listAddress } from './list-address.rules';

describe('the address of the list', () => {
  it('keeps the plan and what is asked for, and leaves out what is not asked and the page', () =>
    expect(
      listAddress({ planId: 'p1', unitId: undefined, state: 'NEW', q: 'tiêm chủng', page: 3, pageSize: 12 }),
    ).toBe('/tasks?planId=p1&state=NEW&q=ti%C3%AAm+ch%E1%BB%A7ng'));
});
