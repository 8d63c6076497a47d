import 'reflect-metadata';
import { newId } from '../common/ids.js';
import { JobName, parsePayload, UnknownJobError } from './jobs.js';

describe('the payload of a queued job', () => {
  it('may be empty for a job that needs none', () => {
    expect(parsePayload('reminder.sweep', {})).toEqual({});
    expect(parsePayload('outbox.dispatch', undefined)).toEqual({});
  });

  it('keeps the id that the job is about', () => {
    const planId = newId();
    expect(parsePayload('notification.plan-issued', { planId })).toEqual({ planId });
  });

  it.each<[JobName, unknown]>([
    ['notification.plan-issued', {}],
    ['notification.plan-issued', { planId: 'x' }],
    ['notification.plan-issued', { planId: newId(), text: 'rendered mail' }],
    ['reminder.sweep', { everything: true }],
    ['no.such-job' as JobName, {}],
  ])('of %s is refused when it is %j', (name, payload) => {
    expect(() => parsePayload(name, payload)).toThrow(UnknownJobError);
  });
});
