import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { submitRecommendation } from '@/lib/assessment/commands/submit-recommendation';
import { day } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { eligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';
import { aDst, assessedOn } from '../../support/assessment';
import { aStaffMember } from '../../support/builders';
import { aCase, aCast, type Cast, eventsOf, must } from '../../support/case';
import { aCaseOf, aFastTrack, aSentRecommendation } from '../../support/decision';
import { sql } from '../../support/superuser';

const today = day('2026-07-24');
let cast: Cast;

beforeEach(async () => {
  cast = await aCast();
});

/** A decision support tool that went the whole way: two severe, and the team says not eligible. */
async function aSentDst() {
  const caseId = await aCase(cast);
  const assessmentId = await aDst(cast, caseId, 'NNNNSNNSNNNN');
  const words = { outcome: 'NOT_ELIGIBLE', rationale: 'Stable needs', isNursingConsidered: null } as const;
  must(await submitRecommendation(cast.practitioner, { assessmentId, ...words }, assessedOn));
  return { caseId, assessmentId };
}

describe('eligibilityToDecide', () => {
  it('shows what was recommended with its tool, by when, and the right to have', async () => {
    const { caseId, assessmentId } = await aSentDst();
    const view = await eligibilityToDecide(cast.lead, caseId, day('2026-03-11'));
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
    expect((await eventsOf(cast.personId)).at(-1)).toBe('assessment:view');
  });

  it('says to a user who had a part in it that another user decides', async () => {
    const caseId = await aCaseOf(cast);
    await aSentRecommendation(cast, caseId, { author: cast.lead });
    expect((await eligibilityToDecide(cast.lead, caseId, today))?.about?.isOwnWork).toBe(true);
  });

  it('counts the hours of a fast track', async () => {
    const caseId = await aCaseOf(cast);
    await aFastTrack(cast, caseId, '2026-07-22');
    expect(await eligibilityToDecide(cast.lead, caseId, today)).toMatchObject({
      what: { kind: 'fast-track' },
      about: { firstDay: '22 July 2026', care: { inPlace: null, status: { isLate: expect.any(Boolean) } } },
    });
  });

  it('offers to record what was decided elsewhere, then to put the record right', async () => {
    const caseId = await aCaseOf(cast);
    expect(await eligibilityToDecide(cast.lead, caseId, today)).toMatchObject({
      what: { kind: 'record' },
      about: null,
    });
    const decision = { outcome: 'ELIGIBLE', evidence: 'Tool', reasons: 'Needs', decidedOn: today } as const;
    must(await decideEligibility(cast.lead, { caseId, ...decision }, today));
    const view = await eligibilityToDecide(cast.lead, caseId, today);
    expect(view?.what).toEqual({ kind: 'correct', decisionId: view?.inForce?.id });
    expect(view?.inForce).toMatchObject({ outcome: 'ELIGIBLE', decidedOn: '24 July 2026' });
    await sql(`UPDATE phb_case SET state = 'ACTIVE' WHERE id = $1`, [caseId]);
    expect((await eligibilityToDecide(cast.lead, caseId, today))?.isBudgetRunning).toBe(true);
  });

  it.each<Role>(['FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR', 'PRACTITIONER'])(
    'is not there for a %s',
    async (role) => {
      const caseId = await aCaseOf(cast);
      await aSentRecommendation(cast, caseId);
      const actor = { ...(await aStaffMember(role, cast.code)), personIds: [cast.personId] };
      expect(await eligibilityToDecide(actor, caseId, today)).toBeNull();
      expect(await eventsOf(cast.personId)).not.toContain('assessment:view');
    },
  );

  it('is not there for another commissioner, under an unknown id, and under none', async () => {
    const caseId = await aCaseOf(cast);
    expect(await eligibilityToDecide((await aCast()).lead, caseId, today)).toBeNull();
    expect(await eligibilityToDecide(cast.lead, randomUUID(), today)).toBeNull();
    expect(await eligibilityToDecide(cast.lead, 'no-id', today)).toBeNull();
  });
});
