import { standingThen } from './standing-as-of.rules.js';
import type { LaterHistory, Standing } from './standing-as-of.rules.js';

const NOW: Standing = {
  state: 'IN_PROGRESS',
  submittedOn: null,
  dueOn: '2023-06-30',
  dueExclusive: false,
  lastDayOn: '2023-06-30',
};
const since = (given: Partial<LaterHistory>): LaterHistory => ({
  events: [],
  submittedThen: null,
  beforeGrant: null,
  ...given,
});

describe('how an assignment stood at the end of a past day', () => {
  it('is how it stands now where nothing happened since', () => {
    expect(standingThen(NOW, since({}))).toEqual(NOW);
  });

  it('has the date that counted before a later one was granted', () => {
    const beforeGrant = { dueOn: '2023-03-01', dueExclusive: true, lastDayOn: '2023-02-28' };
    expect(standingThen(NOW, since({ beforeGrant }))).toEqual({ ...NOW, ...beforeGrant });
  });

  it('is not cancelled by what was decided after it', () => {
    const cancelled = { kind: 'assignment.cancelled', from: 'ACKNOWLEDGED' } as const;
    expect(standingThen({ ...NOW, state: 'CANCELLED' }, since({ events: [cancelled] })).state).toBe(
      'ACKNOWLEDGED',
    );
  });

  it('was suspended where it was taken up again since, and not where the suspension came later too', () => {
    const resumed = { kind: 'assignment.resumed', from: null } as const;
    const suspended = { kind: 'assignment.suspended', from: 'NEW' } as const;
    expect(standingThen(NOW, since({ events: [resumed] })).state).toBe('SUSPENDED');
    expect(standingThen(NOW, since({ events: [suspended, resumed] })).state).toBe('NEW');
  });

  it('was completed where it was reopened since, by the day it had been submitted', () => {
    const reopened = { kind: 'assignment.reopened', from: null } as const;
    const cancelled = { kind: 'assignment.cancelled', from: 'IN_PROGRESS' } as const;
    const history = since({ events: [reopened, cancelled], submittedThen: '2023-02-10' });
    expect(standingThen({ ...NOW, state: 'CANCELLED' }, history)).toMatchObject({
      state: 'COMPLETED',
      submittedOn: '2023-02-10',
    });
    expect(standingThen(NOW, since({ events: [reopened] }))).toMatchObject({
      state: 'IN_PROGRESS',
      submittedOn: null,
    });
  });
});
