import { describe, expect, it } from 'vitest';
import type { MessageKind } from '@/lib/core/message-kind';
import { day } from '@/lib/core/plain-date';
import { type AboutPerson, stopReason } from '@/lib/message/rules/stop-reason';

const today = day('2026-11-20');
const own = {
  isOwn: true,
  coversPlan: false,
  coversMoney: true,
  startsOn: day('2020-01-01'),
  endsOn: null,
  endedOn: null,
};
const representative = { ...own, isOwn: false, coversPlan: true };
const nominee = { ...own, isOwn: false };

const reason = (change: Partial<AboutPerson>, kind: MessageKind = 'LETTER_READY') =>
  stopReason(
    { hasDied: false, isSensitive: false, needs: null, contactBefore: null, authorities: [own], ...change },
    kind,
    today,
  );

describe('a message about a person (MSG-01)', () => {
  it('goes to the person, and to a representative for the plan', () => {
    expect(reason({})).toBeNull();
    expect(reason({ authorities: [representative] })).toBeNull();
  });

  it('goes to no nominee, and to none before their authority begins or after its end', () => {
    expect(reason({ authorities: [nominee] })).toBe('AUTHORITY_ENDED');
    expect(reason({ authorities: [{ ...representative, startsOn: day('2026-11-21') }] })).toBe(
      'AUTHORITY_ENDED',
    );
    expect(reason({ authorities: [{ ...representative, endedOn: today }] })).toBe('AUTHORITY_ENDED');
    expect(reason({ authorities: [] })).toBe('AUTHORITY_ENDED');
  });

  it.each(['BANK_DETAILS_CHANGED', 'PAYMENT_MADE', 'QUESTION_ASKED'] as const)(
    'of money (%s) goes to a nominee too, who acts for the money',
    (kind) => {
      expect(reason({ authorities: [nominee] }, kind)).toBeNull();
      const plan = { ...nominee, coversMoney: false };
      expect(reason({ authorities: [plan] }, kind)).toBe('AUTHORITY_ENDED');
    },
  );

  it('goes to no one after a death, and about no sensitive record', () => {
    expect(reason({ hasDied: true, authorities: [representative] })).toBe('DIED');
    expect(reason({ isSensitive: true, authorities: [representative] })).toBe('SENSITIVE');
  });

  it('goes by email to the person only where they chose no other way', () => {
    expect(reason({ needs: { contact: [] } })).toBeNull();
    expect(reason({ needs: { contact: ['POST', 'BY_EMAIL'] } })).toBeNull();
    expect(reason({ needs: { contact: ['POST'] } })).toBe('OTHER_WAY');
    expect(reason({ needs: { contact: ['POST'] }, authorities: [representative] })).toBeNull();
  });

  it('waits for the person to confirm a way that was recorded in words', () => {
    expect(reason({ contactBefore: 'By email is fine' })).toBe('OTHER_WAY');
    expect(reason({ contactBefore: '' })).toBeNull();
    expect(reason({ contactBefore: 'By email is fine', needs: { contact: ['BY_EMAIL'] } })).toBeNull();
  });
});
