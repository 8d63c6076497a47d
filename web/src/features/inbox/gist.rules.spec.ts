import { expect, test } from '@jest/globals';
import { gistOf } from './gist.rules';

const DIGEST = `Kính gửi ông/bà Lan,

Đôn Đốc kính báo các nhiệm vụ cần ông/bà quan tâm ngày 20/11/2026:

QUÁ HẠN (1)
- 5. Xóa 14 điểm đổ rác
  trước ngày 04/11/2026

Mở việc của tôi: https://dondoc.example/my-work`;

test('a digest is listed by its first task, not by its greeting', () => {
  expect(gistOf({ kind: 'DIGEST', body: DIGEST })).toMatch(
    /^QUÁ HẠN \(1\) - 5\. Xóa 14 điểm đổ rác trước ngày 04/,
  );
});

test('any other message is listed by what it says first', () => {
  expect(gistOf({ kind: 'CONFIRMED', body: 'Kính gửi ông/bà Lan,\n\nÔng Ba đã xác nhận:' })).toBe(
    'Ông Ba đã xác nhận:',
  );
  expect(gistOf({ kind: 'FOLLOW_UP', body: 'Chỉ một câu.' })).toBe('Chỉ một câu.');
});
