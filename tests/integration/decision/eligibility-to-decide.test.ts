import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { submitRecommendation } from '@/lib/assessment/commands/submit-recommendation';
import { day } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { eligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';
import { aDst, assessedOn } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase, type CaseAccounts, someAccounts } from '../../support/case';
import { aCaseOf, aFastTrack, aSentRecommendation } from '../../support/decision';
import { aStaffMember } from '../../support/identity';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-07-24');
let accounts: CaseAccounts;

beforeEach(async () => {
  accounts = await someAccounts();
});

/** A decision support tool that went the whole way: two severe, and the team says not eligible. */
async function aSentDst() {
  const caseId = await aCase(accounts);
  const assessmentId = await aDst(accounts, caseId, 'NNNNSNNSNNNN');
  const words = {
    outcome: 'NOT_ELIGIBLE',
    rationale: 'Stable needs',
    nursing: { answer: 'NO_HOME' },
  } as const;
  must(await submitRecommendation(accounts.practitioner, { assessmentId, ...words }, assessedOn));
  return { caseId, assessmentId };
}

describe('eligibilityToDecide', () => {
  it('shows what was recommended with its tool, by when, and the right to have', async () => {
    const { caseId, assessmentId } = await aSentDst();
    const view = await eligibilityToDecide(accounts.lead, caseId, day('2026-03-11'));
    expect(view).toMatchObject({
      what: { kind: 'recommendation', assessmentId },
      inForce: null,
      isBudgetRunning: false,
      right: { answer: 'RIGHT_TO_HAVE' },
      dues: [
        { kind: 'VERIFY_RECOMMENDATION', dueOn: '2026-03-12' },
        { kind: 'CHC_DECISION', startedOn: '2026-03-05', dueOn: '2026-04-02' },
      ],
      about: { isOwnWork: false, firstDay: '10 March 2026', criteria: null, care: null },
    });
    const assessment = view?.about?.assessment;
    expect(assessment?.rounds.at(-1)).toMatchObject({
      outcome: 'NOT_ELIGIBLE',
      isAgainstIndication: true,
      indication: 'ELIGIBILITY_EXPECTED',
      // What the screen carries is what was frozen when it was sent.
      contentHash: assessment?.contentHash,
    });
    expect(assessment?.explanation?.indication).toBe('ELIGIBILITY_EXPECTED');
    expect(assessment?.members).toHaveLength(2);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('assessment:view');
  });

  it('says to a user who had a part in it that another user decides', async () => {
    const caseId = await aCaseOf(accounts);
    await aSentRecommendation(accounts, caseId, { author: accounts.lead });
    expect((await eligibilityToDecide(accounts.lead, caseId, today))?.about?.isOwnWork).toBe(true);
  });

  it('counts the hours of a fast track', async () => {
    const caseId = await aCaseOf(accounts);
    await aFastTrack(accounts, caseId, '2026-07-22');
    expect(await eligibilityToDecide(accounts.lead, caseId, today)).toMatchObject({
      what: { kind: 'fast-track' },
      about: { firstDay: '22 July 2026', care: { inPlace: null, status: { isLate: expect.any(Boolean) } } },
    });
  });

  it('offers to record what was decided elsewhere, then to put the record right', async () => {
    const caseId = await aCaseOf(accounts);
    expect(await eligibilityToDecide(accounts.lead, caseId, today)).toMatchObject({
      what: { kind: 'record' },
      about: null,
    });
    const decision = { outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs', decidedOn: today } as const;
    must(await decideEligibility(accounts.lead, { caseId, ...decision }, today));
    const view = await eligibilityToDecide(accounts.lead, caseId, today);
    expect(view?.what).toEqual({ kind: 'correct', decisionId: view?.inForce?.id });
    expect(view?.inForce).toMatchObject({ outcome: 'ELIGIBLE', decidedOn: '24 July 2026' });
    await sql(`UPDATE phb_case SET state = 'ACTIVE' WHERE id = $1`, [caseId]);
    expect((await eligibilityToDecide(accounts.lead, caseId, today))?.isBudgetRunning).toBe(true);
  });

  it.each<Role>(['FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'])(
    'is not there for a %s',
    async (role) => {
      const caseId = await aCaseOf(accounts);
      await aSentRecommendation(accounts, caseId);
      const actor = { ...(await aStaffMember(role, accounts.code)), personIds: [accounts.personId] };
      expect(await eligibilityToDecide(actor, caseId, today)).toBeNull();
      expect(await eventsOf(accounts.personId)).not.toContain('assessment:view');
    },
  );

  it('is not there for another commissioner, under an unknown id, and under none', async () => {
    const caseId = await aCaseOf(accounts);
    expect(await eligibilityToDecide((await someAccounts()).lead, caseId, today)).toBeNull();
    expect(await eligibilityToDecide(accounts.lead, randomUUID(), today)).toBeNull();
    expect(await eligibilityToDecide(accounts.lead, 'no-id', today)).toBeNull();
  });
});
