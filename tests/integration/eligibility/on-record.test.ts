import { beforeEach, describe, expect, it } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { closeCase } from '@/lib/decision/commands/close-case';
import { correctDecision } from '@/lib/decision/commands/correct-decision';
import { decideLocal } from '@/lib/decision/commands/decide-local';
import { decideRecommendation } from '@/lib/decision/commands/decide-recommendation';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { CARE_OUTCOMES, hasOutcome } from '@/lib/eligibility/rules/care-outcome';
import { FRAMEWORKS } from '@/lib/eligibility/rules/framework';
import { client } from '@/lib/platform/db/client';
import { theCouncil } from '@/tests/support/council';
import { eventsOf } from '../../support/audit';
import { type CaseAccounts, someAccounts, stateOf } from '../../support/case';
import { anEndedChallenge, aRefusedCase, someChallengeAccounts } from '../../support/challenge';
import {
  aCaseOf,
  acceptRecommendation,
  anEligibleCase,
  aSentRecommendation,
  someLocalAnswers,
} from '../../support/decision';
import { backfillAgain, recordByDecision, recordOf } from '../../support/eligibility';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, withCaseload } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-07-24');
let accounts: CaseAccounts;
const decided = { decidedOn: day('2026-07-24') };

beforeEach(async () => {
  accounts = await someAccounts();
});

/** A case that was decided outside this service, then again after an assessment. */
async function decidedTwice(): Promise<string> {
  const caseId = await anEligibleCase(accounts, day('2026-03-10'));
  const sent = await aSentRecommendation(accounts, caseId, { outcome: 'NOT_ELIGIBLE' });
  await acceptRecommendation(accounts, sent, decided);
  return caseId;
}

describe('ELI-93: a decision on a case is kept on the record of its person', () => {
  it('the first one begins an entry, and the case rests on it', async () => {
    const caseId = await anEligibleCase(accounts, day('2026-03-10'));
    expect(await recordOf(accounts.personId)).toEqual(['CHC CHC 2026-03-10 OUTSIDE']);
    const [row] = await sql(
      'SELECT e.person_id FROM phb_case k JOIN eligibility e ON e.id = k.eligibility_id WHERE k.id = $1',
      [caseId],
    );
    expect(row).toEqual({ person_id: accounts.personId });
  });

  it('a later one after an assessment supersedes it, which holds until the day before', async () => {
    await decidedTwice();
    expect(await recordOf(accounts.personId)).toEqual([
      'CHC CHC 2026-03-10 OUTSIDE',
      'CHC NOT_ELIGIBLE 2026-07-24 HERE DECIDED_AGAIN',
    ]);
    const view = await personEligibility(accounts.lead, accounts.personId, today);
    expect(view?.entries).toMatchObject([
      {
        outcome: 'NOT_ELIGIBLE',
        status: 'NOW',
        from: '24 July 2026',
        earlier: [{ outcome: 'CHC', change: 'DECIDED_AGAIN', from: '10 March 2026', to: '23 July 2026' }],
      },
    ]);
  });

  it('a correction supersedes what was never true', async () => {
    const caseId = await anEligibleCase(accounts, day('2026-03-10'));
    const [row] = await sql<{ id: string }>('SELECT id FROM eligibility_decision WHERE case_id = $1', [
      caseId,
    ]);
    const right = { outcome: 'NOT_ELIGIBLE', evidence: 'Letter', reasons: 'No need' } as const;
    const correction = {
      ...right,
      caseId,
      decisionId: row?.id ?? '',
      whyCorrected: 'Wrong answer',
      ...decided,
    };
    must(await correctDecision(accounts.lead, correction, today));
    expect(await recordOf(accounts.personId)).toEqual([
      'CHC CHC 2026-03-10 OUTSIDE',
      'CHC NOT_ELIGIBLE 2026-07-24 OUTSIDE CORRECTED',
    ]);
  });

  it('a review that changes a decision supersedes it as reviewed', async () => {
    const reviewed = await someChallengeAccounts();
    const caseId = await aRefusedCase(reviewed);
    await anEndedChallenge(reviewed, caseId, {
      outcome: 'CHANGED',
      evidence: 'Charts',
      reasons: 'Nights were left out',
    });
    const [first, second] = await recordOf(reviewed.personId);
    expect(first).toMatch(/^CHC NOT_ELIGIBLE \S+ OUTSIDE$/);
    expect(second).toMatch(/^CHC CHC \S+ HERE REVIEWED$/);
  });

  it('a local decision is of the local offer; one that is refused leaves nothing', async () => {
    const caseId = await aCaseOf(accounts, 'WHEELCHAIR');
    const assessmentId = await someLocalAnswers(accounts, caseId, true);
    const decision = { caseId, assessmentId, outcome: 'ELIGIBLE', reasons: 'As answered' } as const;
    expect((await decideLocal(accounts.lead, { ...decision, decidedOn: day('2026-07-25') }, today)).ok).toBe(
      false,
    );
    expect(await recordOf(accounts.personId)).toEqual([]);
    must(await decideLocal(accounts.lead, { ...decision, ...decided }, today));
    expect(await recordOf(accounts.personId)).toEqual(['WHEELCHAIR WHEELCHAIR 2026-07-24 HERE']);
  });

  it('a recommendation that is not eligible may name nursing care or a joint package; one that is may not', async () => {
    const caseId = await aCaseOf(accounts);
    const sent = await aSentRecommendation(accounts, caseId, { outcome: 'NOT_ELIGIBLE' });
    const blank = {
      exceptionalReasons: null,
      questions: null,
      forumHeldOn: null,
      forumMembers: null,
      consultation: theCouncil,
    };
    const decide = (option: 'ACCEPT' | 'DIFFER') =>
      decideRecommendation(
        accounts.lead,
        {
          ...sent,
          ...blank,
          option,
          reasons: 'No primary health need',
          exceptionalReasons: option === 'DIFFER' ? 'New papers' : null,
          decidedOn: today,
          instead: { outcome: 'NURSING_CARE', nursingPence: 25_406 },
        },
        today,
      );
    expect(await kindOf(decide('DIFFER'))).toBe('instead-of-eligible');
    expect(await recordOf(accounts.personId)).toEqual([]);
    must(await decide('ACCEPT'));
    expect(await recordOf(accounts.personId)).toEqual(['CHC NURSING_CARE 2026-07-24 HERE']);
    const view = await personEligibility(accounts.lead, accounts.personId, today);
    expect(view?.entries).toMatchObject([{ nursing: '£254.06', status: 'NOW', isFromCase: true }]);
    expect(await stateOf(caseId)).toBe('REFUSED');
  });

  it('a case that is closed leaves it', async () => {
    const caseId = await anEligibleCase(accounts, day('2026-03-10'));
    must(
      await closeCase(accounts.practitioner, { caseId, event: 'decline', reason: 'Wants no budget' }, today),
    );
    const view = await personEligibility(accounts.lead, accounts.personId, today);
    expect(view?.entries).toMatchObject([{ outcome: 'CHC', status: 'NOW', to: null }]);
  });

  it('the migration makes of the decisions exactly the rows that the commands write', async () => {
    await decidedTwice();
    await anEligibleCase(accounts, day('2026-03-10'));
    // Decisions of before the record named no care instead of eligibility.
    const ofPerson = async () =>
      (await recordByDecision()).filter((row) => row.person_id === accounts.personId);
    const written = await ofPerson();
    expect(written).toHaveLength(3);
    await backfillAgain();
    expect(await ofPerson()).toEqual(written);
  });
});

describe('who sees the record', () => {
  const seenBy = async (actor: Actor) => personEligibility(actor, accounts.personId, today);

  beforeEach(() => decidedTwice());

  it.each(['FINANCE_OFFICER'] as const)('%s: that there is one, and nothing of health', async (role) => {
    const view = await seenBy(await aStaffMember(role, accounts.code));
    const [entry] = view?.entries ?? [];
    expect(entry).toMatchObject({ outcome: 'NOT_ELIGIBLE', from: '24 July 2026', why: null });
    expect(entry?.earlier.map(({ why }) => why)).toEqual([null]);
    expect(JSON.stringify(view)).not.toMatch(/Needs|As the team says/);
    expect(view).toMatchObject({ mayRecord: false, isClinical: false });
  });

  it.each(['PHB_LEAD', 'AUDITOR'] as const)('%s: why as well', async (role) => {
    const view = await seenBy(await aStaffMember(role, accounts.code));
    expect(view?.entries[0]?.why).toMatchObject({ reasons: 'As the team says.' });
  });

  it('a practitioner of the caseload alone, and each look is in the trail', async () => {
    const other = await aStaffMember('PRACTITIONER', accounts.code);
    expect(await seenBy(other)).toBeNull();
    expect(await seenBy(await withCaseload(other, accounts.personId))).not.toBeNull();
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('eligibility:view');
  });

  it('not an administrator, a nominee or another commissioner', async () => {
    expect(await seenBy(await aStaffMember('ADMINISTRATOR', accounts.code))).toBeNull();
    expect(await seenBy(await aHolder(accounts.code, accounts.personId, 'NOMINEE'))).toBeNull();
    expect(await seenBy(await aStaffMember('PHB_LEAD', await aCommissioner()))).toBeNull();
  });

  it('the person', async () => {
    const view = await seenBy(await aHolder(accounts.code, accounts.personId));
    expect(view?.entries).toHaveLength(1);
  });
});

describe('the database', () => {
  it('allows of each framework the outcomes of the rules, and no other', async () => {
    const pairs = FRAMEWORKS.flatMap((framework) =>
      CARE_OUTCOMES.map((outcome) => ({ framework, outcome, isAllowed: hasOutcome(framework, outcome) })),
    );
    const [check] = await sql<{ text: string }>(
      `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conname = 'eligibility_framework'`,
    );
    const condition = check?.text.replace(/^CHECK /, '') ?? '';
    const found = await sql<{ framework: string; outcome: string; isAllowed: boolean }>(
      `SELECT framework, outcome, ${condition} AS "isAllowed" FROM unnest(enum_range(NULL::"PhbGroup")) AS framework
       CROSS JOIN unnest(enum_range(NULL::"CareOutcome")) AS outcome`,
    );
    const key = ({ framework, outcome }: { framework: string; outcome: string }) => `${framework} ${outcome}`;
    const sorted = <R extends { framework: string; outcome: string }>(rows: R[]) =>
      rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
    expect(sorted(found)).toEqual(sorted(pairs));
  });

  it('shows a row to its commissioner alone', async () => {
    await anEligibleCase(accounts);
    const rows = await client()
      .$queryRaw`SELECT id FROM eligibility WHERE person_id = ${accounts.personId}::uuid`;
    expect(rows).toEqual([]);
  });
});
