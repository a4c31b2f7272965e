import { beforeEach, describe, expect, it } from 'vitest';
import { caseView } from '@/lib/case/queries/case-view';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { correctDecision } from '@/lib/decision/commands/correct-decision';
import { correctEarlier } from '@/lib/decision/commands/correct-earlier';
import { type EndEligibility, endEligibility, takeBackEnd } from '@/lib/decision/commands/end-eligibility';
import { endForm } from '@/lib/eligibility/queries/earlier-forms';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { myEligibility } from '@/lib/home/queries/my-eligibility';
import { eventsOf } from '../../support/audit';
import { type CaseAccounts, clocksOf, someAccounts, stateOf } from '../../support/case';
import { theCouncil } from '../../support/council';
import { acceptRecommendation, anEligibleCase, aSentRecommendation } from '../../support/decision';
import { anEarlierDecision, anEarlierFor, aRestingCase, recordOf } from '../../support/eligibility';
import { aStaffMember } from '../../support/identity';
import { aHolder } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = day('2026-07-24');
let accounts: CaseAccounts;

beforeEach(async () => {
  accounts = await someAccounts();
});

const entries = async () => (await personEligibility(accounts.lead, accounts.personId, today))?.entries ?? [];
const rowShown = async () => (await entries())[0]?.rowId ?? '';

async function end(change: Partial<EndEligibility> = {}, actor: Actor = accounts.lead) {
  const rowId = await rowShown();
  const ended = {
    lastDay: day('2026-06-30'),
    ground: 'ASSESSED',
    reasons: 'The team met on 1 June',
    consultation: theCouncil,
  } as const;
  return endEligibility(actor, { personId: accounts.personId, rowId, ...ended, ...change }, today);
}

describe('ending an eligibility', () => {
  it('leaves the case that rests on it, which says so', async () => {
    const caseId = await aRestingCase(accounts);
    must(await end());
    expect(await recordOf(accounts.personId)).toEqual([
      'CHC CHC 2023-06-12 ELSEWHERE',
      'CHC CHC 2023-06-12 2026-06-30 ELSEWHERE ENDED',
    ]);
    expect(await entries()).toMatchObject([
      {
        status: 'ENDED',
        to: '30 June 2026',
        why: { changeReason: 'Decided after an assessment. The team met on 1 June' },
      },
    ]);
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
    expect((await caseView(accounts.lead, caseId, today))?.restsOn).toMatchObject({
      isEligible: false,
      to: '30 June 2026',
    });
    expect(await eventsOf(accounts.personId)).toContain('eligibility:end');
  });

  it('COU-01: after an assessment is refused without the council, and keeps what it said', async () => {
    await aRestingCase(accounts);
    expect(await kindOf(end({ consultation: null }))).toBe('council-not-consulted');
    expect(await recordOf(accounts.personId)).toHaveLength(1);
    must(await end({ consultation: { notConsulted: 'No answer in three weeks' } }));
    expect(await entries()).toMatchObject([
      { why: { council: { notConsulted: 'No answer in three weeks' } } },
    ]);
  });

  it('outlives a correction of the decision, not one that finds no eligibility', async () => {
    const caseId = await anEligibleCase(accounts);
    must(await end());
    const correct = async (change: { outcome?: 'NOT_ELIGIBLE'; decidedOn: string }) => {
      const [row] = await sql<{ id: string }>(
        `SELECT d.id FROM eligibility_decision d WHERE d.case_id = $1
         AND NOT EXISTS (SELECT FROM eligibility_decision s WHERE s.supersedes_id = d.id)`,
        [caseId],
      );
      const said = {
        outcome: 'ELIGIBLE',
        evidence: 'Tool',
        reasons: 'Needs',
        whyCorrected: 'A slip',
      } as const;
      const decided = { ...said, ...change, decidedOn: day(change.decidedOn) };
      must(await correctDecision(accounts.lead, { caseId, decisionId: row?.id ?? '', ...decided }, today));
      return (await recordOf(accounts.personId)).at(-1);
    };
    expect(await correct({ decidedOn: '2026-03-09' })).toBe(
      'CHC CHC 2026-03-09 2026-06-30 OUTSIDE CORRECTED',
    );
    expect(await correct({ decidedOn: '2026-03-09', outcome: 'NOT_ELIGIBLE' })).toBe(
      'CHC NOT_ELIGIBLE 2026-03-09 OUTSIDE CORRECTED',
    );
  });

  it('leaves the person eligible until the last day', async () => {
    const caseId = await aRestingCase(accounts);
    must(await end({ lastDay: today }));
    const onDay = async (on: typeof today) =>
      (await caseView(accounts.lead, caseId, on))?.restsOn?.isEligible;
    expect([await onDay(today), await onDay(day('2026-07-25'))]).toEqual([true, false]);
  });

  it('comes of itself with a later decision under the same framework', async () => {
    const caseId = await aRestingCase(accounts);
    const no = {
      outcome: 'NOT_ELIGIBLE',
      decidedOn: day('2026-02-01'),
      startsOn: day('2026-02-01'),
    } as const;
    await anEarlierDecision(accounts, no);
    expect((await caseView(accounts.lead, caseId, today))?.restsOn).toMatchObject({
      isEligible: false,
      to: '31 January 2026',
    });
  });

  it('can be taken back, and everything is as before', async () => {
    const caseId = await aRestingCase(accounts);
    must(await end());
    const { personId } = accounts;
    const back = { personId, rowId: await rowShown(), reasons: 'Another person was meant' };
    must(await takeBackEnd(accounts.lead, back, today));
    expect(await kindOf(takeBackEnd(accounts.lead, back, today))).toBe('changed-meanwhile');
    expect(await kindOf(takeBackEnd(accounts.lead, { ...back, rowId: await rowShown() }, today))).toBe(
      'not-ended',
    );
    expect(await entries()).toMatchObject([{ status: 'NOW', to: null }]);
    expect((await caseView(accounts.lead, caseId, today))?.restsOn).toMatchObject({ isEligible: true });
  });

  it('REV-06: ends the review of the care, and taking it back makes it due on the day it was', async () => {
    const reviewsOf = async (caseId: string) =>
      (await clocksOf(caseId)).filter((line) => line.startsWith('ELIGIBILITY_REVIEW'));
    const caseId = await aRestingCase(accounts);
    const open = await reviewsOf(caseId);
    expect(open).toEqual([expect.stringMatching(/ open$/)]);
    must(await end());
    expect(await reviewsOf(caseId)).toEqual([open[0]?.replace('open', today)]);
    const back = {
      personId: accounts.personId,
      rowId: await rowShown(),
      reasons: 'Another person was meant',
    };
    must(await takeBackEnd(accounts.lead, back, today));
    expect(await reviewsOf(caseId)).toEqual(open);
  });

  it('REV-06: a later decision elsewhere that is not eligible ends the review, one that is keeps it', async () => {
    const reviewsOf = async (caseId: string) =>
      (await clocksOf(caseId)).filter((line) => line.startsWith('ELIGIBILITY_REVIEW'));
    const caseId = await aRestingCase(accounts);
    const open = await reviewsOf(caseId);
    await anEarlierDecision(accounts, { decidedOn: day('2026-01-01'), startsOn: day('2023-06-12') });
    expect(await reviewsOf(caseId)).toEqual(open);
    const no = {
      outcome: 'NOT_ELIGIBLE',
      decidedOn: day('2026-02-01'),
      startsOn: day('2026-02-01'),
    } as const;
    await anEarlierDecision(accounts, no);
    expect(await reviewsOf(caseId)).toEqual([open[0]?.replace('open', '2026-03-03')]);
  });

  it('REV-06: correcting the first day moves the review, and correcting to not eligible ends it', async () => {
    const { practitioner, personId } = accounts;
    const reviewsOf = async (caseId: string) =>
      (await clocksOf(caseId)).filter((line) => line.startsWith('ELIGIBILITY_REVIEW'));
    const caseId = await aRestingCase(accounts);
    const { eligibilityId: _, ...care } = anEarlierFor(personId);
    const correct = async (change: Partial<typeof care>) =>
      must(
        await correctEarlier(
          practitioner,
          { ...care, ...change, rowId: await rowShown(), whyCorrected: 'The letter says so' },
          day('2026-03-10'),
        ),
      );
    await correct({ startsOn: day('2026-01-12') });
    expect((await reviewsOf(caseId)).at(-1)).toMatch(/ 2026-04-12 open$/);
    await correct({ startsOn: day('2026-01-12'), outcome: 'NOT_ELIGIBLE' });
    expect((await reviewsOf(caseId)).at(-1)).toMatch(/ 2026-04-12 2026-03-10$/);
  });

  it('works for what was decided on a case, and a later decision on it begins again', async () => {
    const caseId = await anEligibleCase(accounts, day('2026-03-10'));
    expect((await caseView(accounts.lead, caseId, today))?.restsOn).toBeNull();
    must(await end());
    expect((await caseView(accounts.lead, caseId, today))?.restsOn).toMatchObject({
      isOwn: true,
      isEligible: false,
    });
    const holder = await aHolder(accounts.code, accounts.personId);
    const mine = await myEligibility(holder, accounts.personId, undefined, today);
    expect(mine?.myCase?.answer).toBe('NOT_ELIGIBLE');
    const sent = await aSentRecommendation(accounts, caseId);
    await acceptRecommendation(accounts, sent, { decidedOn: today });
    expect(await recordOf(accounts.personId)).toEqual([
      'CHC CHC 2026-03-10 OUTSIDE',
      'CHC CHC 2026-03-10 2026-06-30 OUTSIDE ENDED',
      'CHC CHC 2026-07-24 HERE DECIDED_AGAIN',
    ]);
    expect(await entries()).toMatchObject([
      { status: 'NOW', from: '24 July 2026', earlier: [{ to: '30 June 2026' }, {}] },
    ]);
  });

  it('is for a PHB lead, from a form that shows what counts', async () => {
    await aRestingCase(accounts);
    const rowId = await rowShown();
    expect(await kindOf(end({}, accounts.practitioner))).toBe('not-found');
    expect(await kindOf(end({}, await aStaffMember('FINANCE_OFFICER', accounts.code)))).toBe('not-found');
    expect(await kindOf(end({ ground: 'TURNED_18' }))).toBe('ground-not-of-outcome');
    must(await end());
    expect(await kindOf(end({ rowId }))).toBe('changed-meanwhile');
    expect(await kindOf(end())).toBe('nothing-to-end');
    expect(await kindOf(end({ personId: (await someAccounts()).personId }))).toBe('not-found');
    const [entry] = await entries();
    const form = await endForm(accounts.lead, accounts.personId, entry?.entryId ?? '');
    expect(form).toMatchObject({ isEnded: true });
  });
});
