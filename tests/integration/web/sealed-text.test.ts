import { expect, test } from 'vitest';
import { open, seal } from '@/lib/web/auth/sealed-text';

test('what was sealed is read again with the same secret', () => {
  expect(open('secret', seal('secret', 'Zoë Khan'))).toBe('Zoë Khan');
});

test('nothing of it can be read in the token, and no two are alike', () => {
  const [one, other] = [seal('secret', 'Khan'), seal('secret', 'Khan')];
  expect(one).not.toBe(other);
  expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('Khan');
  expect(one).toMatch(/^[\w-]+$/);
});

test('another session opens nothing, nor does a changed or shortened token', () => {
  const token = seal('secret', 'Khan');
  const flipped = `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`;
  expect([
    open('other', token),
    open('secret', flipped),
    open('secret', token.slice(0, 30)),
    open('secret', ''),
  ]).toEqual([null, null, null, null]);
});

test('the longest text that may be searched for fits into an address', () => {
  expect(seal('secret', '😀'.repeat(60)).length).toBeLessThanOrEqual(600);
});
