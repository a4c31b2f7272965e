import { describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import { agreementTerms, checkAgreement } from '@/lib/money/rules/payment-agreement';

const today = day('2026-06-15');
const FACTS = {
  personName: 'Theo Lindgren',
  payeeName: 'Karin Lindgren',
  isOwn: false,
  commissionerName: 'Wiltshire ICB',
  amount: '£31,850.00',
  startsOn: '1 April 2026',
  endsOn: '31 March 2027',
} as const;
const account = (rule: 'SEPARATE' | 'ONE_OFF' | null, items: number | null) =>
  agreementTerms({ ...FACTS, rule, items }).find(({ heading }) => heading === 'The account')?.text;

describe('PAY-14: the agreement about a direct payment', () => {
  it('says who receives how much from whom, for whom, and what it is for', () => {
    const [money, use] = agreementTerms({ ...FACTS, rule: 'SEPARATE', items: null });
    expect(money?.text).toBe(
      'Karin Lindgren receives, for Theo Lindgren, a direct payment of up to £31,850.00 from Wiltshire ICB for 1 April 2026 to 31 March 2027.',
    );
    expect(use?.text).toContain('the care plan of Theo Lindgren');
    const [own] = agreementTerms({ ...FACTS, isOwn: true, rule: 'SEPARATE', items: null });
    expect(own?.text).toMatch(/^Karin Lindgren receives a direct payment/);
  });

  it('says the rule of the account', () => {
    expect(account('SEPARATE', null)).toContain('used for this and other direct payments only');
    expect(account('ONE_OFF', 1)).toContain('for one item or service,');
    expect(account('ONE_OFF', 5)).toContain('for 5 items or services,');
  });

  it('has both rules of the account to tick before it is signed', () => {
    const paper = account(null, null);
    expect(paper).toMatch(/^Tick one\./);
    expect(paper).toContain(account('SEPARATE', null));
    expect(paper).toContain('It is paid once, for ____ items or services (5 at most), into any account');
  });

  it.each([
    ['SEPARATE', null, '2026-06-15', 2, 'ok'],
    ['SEPARATE', null, '2026-06-16', 1, 'signed-in-future'],
    ['ONE_OFF', 1, '2026-06-15', 1, 'ok'],
    ['ONE_OFF', 5, '2026-06-15', 1, 'ok'],
    ['ONE_OFF', 6, '2026-06-15', 1, 'too-many-items'],
    ['ONE_OFF', 0, '2026-06-15', 1, 'too-many-items'],
    ['ONE_OFF', null, '2026-06-15', 1, 'too-many-items'],
    ['ONE_OFF', 1, '2026-06-15', 2, 'not-one-payment'],
  ] as const)('%s, %s items, %s, %i parts: %s', (rule, items, signedOn, directParts, expected) => {
    const result = checkAgreement({ rule, items, signedOn: day(signedOn) }, { today, directParts });
    expect(result.ok ? 'ok' : result.error.kind).toBe(expected);
  });
});
