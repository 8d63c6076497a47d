import { newSecret, signatureHeaders } from './webhook-signature.rules.js';

describe('the signature of a call', () => {
  const call = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1614265330,
    body: '{"test": 2432232314}',
  };
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

  it('is the one that the published example of the form has', () => {
    expect(signatureHeaders(call, [secret])).toEqual({
      'webhook-id': call.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is made with both secrets while one replaces the other', () => {
    const [first, second, ...more] = signatureHeaders(call, [newSecret(), secret])['webhook-signature'].split(
      ' ',
    );
    expect(first).toMatch(/^v1,/);
    expect(second).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    expect(more).toEqual([]);
  });

  it('changes with the id, the time and the text', () => {
    const of = (changed: object) => signatureHeaders({ ...call, ...changed }, [secret])['webhook-signature'];
    expect(new Set([of({}), of({ id: 'x' }), of({ timestamp: 1 }), of({ body: '{}' })]).size).toBe(4);
  });

  it('never has the same secret twice', () => {
    expect(newSecret()).not.toBe(newSecret());
    expect(Buffer.from(newSecret().slice(6), 'base64')).toHaveLength(32);
  });
});
