import { commonError } from './common.errors.js';
import { AppError } from './errors.js';
import { refusalLine } from './refusal-log.js';

const ID = '0190a5a0-0000-7000-8000-000000000001';
const forged = new AppError('access:FORGED', 'forbidden');

describe('the line about a refused request', () => {
  it('says who, which route and why', () => {
    const request = { method: 'POST', route: { path: '/api/tasks/:id/dates' }, params: { id: ID } };
    expect(
      refusalLine(
        { ...request, actor: { userId: 'u1' } },
        new AppError('access:NOT_ALLOWED', 'forbidden', { permission: 'task.date' }),
      ),
    ).toBe(`refused: u1 POST /api/tasks/${ID}/dates access:NOT_ALLOWED needs task.date`);
    expect(refusalLine({ ...request, ip: '10.0.0.7' }, commonError('VALIDATION'))).toBe(
      `refused: address 10.0.0.7 POST /api/tasks/${ID}/dates common:VALIDATION`,
    );
  });

  it('has nothing in it of what was sent: no secret of an address, no line of its own', () => {
    const params = { file: 'cal_9f8e7d6c5b4a.ics', id: 'x\nrefused: u2' };
    const line = refusalLine({ method: 'PUT', route: { path: '/api/calendars/:file/:id' }, params }, forged);
    expect(line).toBe('refused: address unknown PUT /api/calendars/:file/:id access:FORGED');
    expect(refusalLine({ method: 'PUT', params }, forged)).toContain(' (no route) ');
  });

  it('is not written for what ordinary work brings', () => {
    const request = { method: 'GET', route: { path: '/api/me' } };
    for (const kind of ['unauthenticated', 'not-found', 'conflict', 'invalid'] as const)
      expect(refusalLine(request, new AppError('tasks:STALE', kind))).toBeNull();
  });
});
