import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { confirmRefund } from '@/lib/challenge/commands/confirm-refund';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { commissionerHome } from '@/lib/home/queries/commissioner-home';
import {
  anEndedChallenge,
  aRefusedCase,
  type ChallengeAccounts,
  someChallengeAccounts,
} from '../../support/challenge';

const today = day('2026-06-01');
let accounts: ChallengeAccounts;
let caseId: string;
const refunds = async (actor: Actor) => (await commissionerHome(actor, today))?.refunds;

beforeEach(async () => {
  accounts = await someChallengeAccounts();
  caseId = await aRefusedCase(accounts); // on 10 March 2026
});

describe('the refunds on the home of a finance officer', () => {
  const changed = { outcome: 'CHANGED', evidence: 'Charts', reasons: 'Nights were left out' } as const;

  it('lists one that is not confirmed, with its days, until it is confirmed', async () => {
    await anEndedChallenge(accounts, caseId, changed); // on 1 May 2026
    const days = { firstDays: ['2026-03-10'], lastDay: '2026-05-01' };
    expect(await refunds(accounts.finance)).toMatchObject([{ caseId, kind: 'OVERTURNED', ...days }]);
    await confirmRefund(
      accounts.finance,
      {
        refundId: randomUUID(),
        caseId,
        kind: 'OVERTURNED',
        firstDay: day('2026-03-10'),
        lastDay: day('2026-05-01'),
        cost: pence(5_000),
        interest: pence(0),
        toCouncil: pence(0),
        council: null,
        note: 'At the agency’s rate',
      },
      today,
    );
    expect(await refunds(accounts.finance)).toEqual([]);
  });

  it('lists none while a refusal is in force', async () => {
    expect(await refunds(accounts.finance)).toEqual([]);
  });

  it('is not shown to who confirms none', async () => {
    expect(await refunds(accounts.lead)).toBeNull();
  });
});
