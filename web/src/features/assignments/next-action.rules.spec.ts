import { expect, test } from '@jest/globals';
import { nextActionOf } from './next-action.rules';

test('a head takes note of what is new before reporting on it', () => {
  expect(nextActionOf({ allowed: ['acknowledge', 'update', 'submit'] })).toBe('acknowledge');
});

test('a specialist, who may not take note, reports at once', () => {
  expect(nextActionOf({ allowed: ['update'] })).toBe('update');
});

test('what waits for a decision is decided', () => {
  expect(nextActionOf({ allowed: ['confirm', 'return'] })).toBe('confirm');
});

test('who may only look has nothing to do next', () => {
  expect(nextActionOf({ allowed: [] })).toBeNull();
});
