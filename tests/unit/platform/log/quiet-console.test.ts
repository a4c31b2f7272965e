import { describe, expect, it } from 'vitest';
import { framesOf } from '@/lib/platform/log/frames';
import { withoutMessages } from '@/lib/platform/log/quiet-console';

/**
 * A fault as the database client throws it: it quotes what was sent, in its message, in its meta and in its
 * cause.
 */
function aFault() {
  const quoting = 'Argument familyName: "Example"\n    at 3 High Street';
  return Object.assign(new Error(quoting, { cause: new Error('Key (nhs_number)=(9990000018)') }), {
    name: 'PrismaClientKnownRequestError',
    code: 'P2010',
    digest: '123',
    meta: { message: 'born 1980-05-04' },
  });
}

describe('what the framework prints of a fault', () => {
  it('is its kind, its code and its id, and nothing that it quotes', () => {
    const printed: unknown[][] = [];
    withoutMessages((...sent) => printed.push(sent))('⨯', aFault());
    expect(printed).toEqual([['⨯', 'PrismaClientKnownRequestError P2010 123']]);
  });

  it('finds a fault inside what is printed with it', () => {
    const printed: unknown[][] = [];
    withoutMessages((...sent) => printed.push(sent))('uncaught', { error: aFault() }, ['a']);
    expect(printed).toEqual([['uncaught', '[left out]', '[left out]']]);
  });

  it('is not changed where it is our own words', () => {
    const printed: unknown[][] = [];
    withoutMessages((...sent) => printed.push(sent))('Ready in', 3);
    expect(printed).toEqual([['Ready in', 3]]);
  });
});

describe('where a fault happened', () => {
  it('is its frames, also when its message resembles one', () => {
    const frames = framesOf(aFault());
    expect(frames.length).toBeGreaterThan(0);
    expect(frames.join()).not.toContain('High Street');
  });
});
