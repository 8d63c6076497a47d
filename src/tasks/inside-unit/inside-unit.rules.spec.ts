import {
  givingBackFault,
  handingFault,
  insideRights,
  isAfterDue,
  sendingFault,
} from './inside-unit.rules.js';

describe('who does what inside a unit', () => {
  it('a head hands over, a specialist drafts, an outsider sees nothing', () => {
    expect(insideRights(['OWN_HEAD'], ['h'], null)).toEqual({ sees: true, hands: true, drafts: false });
    expect(insideRights(['OWN_SPECIALIST'], ['s'], null)).toEqual({ sees: true, hands: false, drafts: true });
    expect(insideRights(['COORDINATOR', 'DECIDER'], ['c'], null).sees).toBe(false);
  });

  it('what was handed to one specialist is drafted by no other', () => {
    expect(insideRights(['OWN_SPECIALIST'], ['s'], 's').drafts).toBe(true);
    expect(insideRights(['OWN_SPECIALIST'], ['s'], 'another')).toMatchObject({ sees: true, drafts: false });
  });
});

describe('the unit’s own date', () => {
  it('is flagged when it is after the last day on time', () => {
    expect(isAfterDue('2023-01-04', '2023-01-03')).toBe(true);
    expect(isAfterDue('2023-01-03', '2023-01-03')).toBe(false);
    expect(isAfterDue('2023-01-04', null)).toBe(false);
    expect(isAfterDue(null, '2023-01-03')).toBe(false);
  });

  it('is not in the past, and not of work that is done', () => {
    expect(handingFault({ state: 'NEW' }, '2022-12-21', '2022-12-22')).toBe('DATE_IN_PAST');
    expect(handingFault({ state: 'COMPLETED' }, null, '2022-12-22')).toBe('CLOSED');
    expect(handingFault({ state: 'NEW' }, '2022-12-22', '2022-12-22')).toBeNull();
  });
});

describe('a draft', () => {
  it('says something before it is sent, and was sent before it is given back', () => {
    expect(sendingFault({ result: ' ' })).toBe('DRAFT_EMPTY');
    expect(sendingFault({ result: 'Đã làm' })).toBeNull();
    expect(givingBackFault({ stage: 'WRITING' })).toBe('NOT_SENT');
    expect(givingBackFault({ stage: 'SENT' })).toBeNull();
  });
});
