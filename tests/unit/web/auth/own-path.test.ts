import { describe, expect, it } from 'vitest';
import { ownPath } from '@/lib/web/auth/own-path';

describe('the way back after signing in', () => {
  it.each([
    '/practitioner/people',
    '/budget-holder/plan?for=01a1fff3-a3a4-7395-9906-03942a3cdafc',
    '/commissioner/people?group=CHC&sort=-name',
  ])('%s is ours', (wanted) => {
    expect(ownPath(wanted)).toBe(wanted);
  });

  it.each([
    undefined,
    '',
    '/',
    '//evil.invalid',
    '/\\evil.invalid',
    'https://evil.invalid',
    '/a:b',
    '/a?next=https://evil.invalid',
    '/a\r\nx: y',
    `/${'a'.repeat(301)}`,
  ])('%j is not', (wanted) => {
    expect(ownPath(wanted)).toBeNull();
  });
});
