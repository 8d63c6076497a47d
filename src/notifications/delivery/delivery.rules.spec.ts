import { connectionFault } from './delivery.rules.js';

describe('what became of a connection without an answer', () => {
  it.each([
    ['Timeout', 'ANSWER_LATE'],
    ['Greeting never received', 'ANSWER_LATE'],
    ['Connection closed unexpectedly', 'ANSWER_CUT'],
    ['read ECONNRESET', 'ANSWER_CUT'],
    ['connect ECONNREFUSED 127.0.0.1:25', 'ANSWER_UNREACHED'],
    ['getaddrinfo ENOTFOUND mail.govap.example', 'ANSWER_UNREACHED'],
    ['550 5.1.1 User unknown', null],
    ['421 Timeout waiting for data', null],
    ['Đã gọi điện thoại lúc 9 giờ', null],
  ])('“%s” is %s', (answer, key) => {
    expect(connectionFault(answer)).toBe(key);
  });
});
