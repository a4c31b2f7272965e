import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ConfirmRefund, confirmRefund } from '@/lib/challenge/commands/confirm-refund';
import { refundView } from '@/lib/challenge/queries/refund-view';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { commissionerHome } from '@/lib/home/queries/commissioner-home';
import { aCompletedChecklist } from '../../support/assessment';
import { aCase } from '../../support/case';
import {
  anEndedChallenge,
  aRefusedCase,
  type ChallengeAccounts,
  someChallengeAccounts,
} from '../../support/challenge';
import { must } from '../../support/result';
import { copyRow } from '../../support/rows';
import { sql } from '../../support/superuser';

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

  const confirmed = async (change: Pick<ConfirmRefund, 'kind' | 'firstDay' | 'lastDay'>) => {
    const amounts = { cost: pence(5_000), interest: pence(0), toCouncil: pence(0), council: null };
    const form = { refundId: randomUUID(), caseId, note: 'At the agency’s rate', ...amounts, ...change };
    must(await confirmRefund(accounts.finance, form, today));
  };
  const offered = async () => {
    const view = await refundView(accounts.finance, caseId, today);
    return view?.due.map(({ kind, firstDays, lastDay }) => ({ kind, firstDays, lastDay }));
  };

  it('ELI-45: lists a yes on the last of the 28 days, as its page offers it', async () => {
    const other = await someChallengeAccounts();
    accounts = other;
    caseId = await aCase(other);
    await aCompletedChecklist(other, caseId, 'AACCCCCCCCC', day('2026-03-05'));
    const decidedOn = day('2026-04-02');
    const yes = { caseId, outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Nights', decidedOn } as const;
    must(await decideEligibility(other.lead, yes, decidedOn));
    const days = { kind: 'DELAY', firstDays: ['2026-04-02'], lastDay: '2026-04-02' } as const;
    expect(await offered()).toEqual([days]);
    expect(await refunds(other.finance)).toMatchObject([days]);
    await confirmed({ kind: 'DELAY', firstDay: decidedOn, lastDay: decidedOn });
    expect(await refunds(other.finance)).toEqual([]);
  });

  it('ELI-66: lists an earlier refusal until it is confirmed too, as its page offers it', async () => {
    const [first] = await sql<{ id: string }>('SELECT id FROM eligibility_decision WHERE case_id = $1', [
      caseId,
    ]);
    await copyRow('eligibility_decision', first?.id ?? '', {
      id: randomUUID(),
      decided_on: '2026-03-20',
      recorded_at: new Date(),
      supersedes_id: first?.id,
    });
    await anEndedChallenge(accounts, caseId, changed);
    await confirmed({ kind: 'OVERTURNED', firstDay: day('2026-03-20'), lastDay: day('2026-05-01') });
    const days = { kind: 'EARLIER_REFUSAL', firstDays: ['2026-03-10'], lastDay: '2026-03-19' } as const;
    expect(await offered()).toEqual([days]);
    expect(await refunds(accounts.finance)).toMatchObject([days]);
    await confirmed({ kind: 'EARLIER_REFUSAL', firstDay: day('2026-03-10'), lastDay: day('2026-03-19') });
    expect(await refunds(accounts.finance)).toEqual([]);
  });

  it('lists none while a refusal is in force', async () => {
    expect(await refunds(accounts.finance)).toEqual([]);
  });

  it('is not shown to who confirms none', async () => {
    expect(await refunds(accounts.lead)).toBeNull();
  });
});
