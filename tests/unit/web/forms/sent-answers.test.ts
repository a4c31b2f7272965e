import { describe, expect, it } from 'vitest';
import { answersDigest } from '@/lib/web/forms/sent-answers';

const sent = { name: 'Zz Aunt', phone: '01632 960001', covers: ['MONEY', 'PLAN'] };
const digest = answersDigest('/a', sent);

describe('the digest of what was sent', () => {
  it.each([
    ['spaces around and between words', { ...sent, name: '  Zz   Aunt ' }],
    ['the order of the fields', { covers: ['MONEY', 'PLAN'], phone: '01632 960001', name: 'Zz Aunt' }],
    ['the key of the form', { ...sent, formKey: '01890a5d-ac96-774b-bcce-b302099a8057' }],
    ['the wish for another', { ...sent, again: 'yes' }],
  ])('is the same whatever %s', (_, values) => {
    expect(answersDigest('/a', values)).toBe(digest);
  });

  it.each([
    ['another answer', '/a', { ...sent, name: 'Zz Uncle' }],
    ['a letter in another case', '/a', { ...sent, name: 'zz aunt' }],
    ['one box less', '/a', { ...sent, covers: ['MONEY'] }],
    ['a field more', '/a', { ...sent, notes: '' }],
    ['another address', '/b', sent],
  ])('differs by %s', (_, path, values) => {
    expect(answersDigest(path, values)).not.toBe(digest);
  });

  it('does not run one field into the next', () => {
    expect(answersDigest('/a', { a: 'b', c: 'd' })).not.toBe(answersDigest('/a', { a: 'b","c":"d' }));
  });
});
