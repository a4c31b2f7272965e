import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { moveClocks } from '@/lib/case/commands/move-clocks';
import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import { transitionsToRaise } from '@/lib/case/rules/transition';
import { lockCase } from '@/lib/case/store/case';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { notFound, ok } from '@/lib/core/result';
import { closeCase } from '@/lib/decision/commands/close-case';
import { correctDecision } from '@/lib/decision/commands/correct-decision';
import { finishTransition } from '@/lib/decision/commands/finish-transition';
import { transitionView } from '@/lib/decision/queries/transition-view';
import { command } from '@/lib/platform/db/transaction';
import { eventsOf } from '../../support/audit';
import { aCase, type CaseAccounts, clocksOf, someAccounts, someChildAccounts } from '../../support/case';
import { anEligibleChildCase } from '../../support/decision';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder } from '../../support/person';
import { kindOf } from '../../support/result';
import { sql } from '../../support/superuser';

const decidedOn = day('2026-03-10');
const today = day('2026-05-01');
let accounts: CaseAccounts;
let caseId: string;

const finish = (
  change: { kind?: TransitionKind; note?: string; caseId?: string } = {},
  actor: Actor = accounts.practitioner,
) => finishTransition(actor, { caseId, kind: 'TRANSITION_14', note: 'Met the adult team', ...change }, today);

beforeEach(async () => {
  accounts = await someChildAccounts('2010-06-15');
  caseId = await anEligibleChildCase(accounts, decidedOn);
});

async function steps(): Promise<string[]> {
  return (await clocksOf(caseId)).filter((line) => line.startsWith('TRANSITION')).sort();
}

/** The clocks as a decision moves them that finds the young person eligible once more. */
function raiseAgain() {
  return command(accounts.lead, 'eligibility:decide', async (scope) => {
    const lockedCase = await lockCase(scope, caseId);
    if (!lockedCase) return notFound;
    await moveClocks(scope, lockedCase, {
      kind: 'eligibility-decided',
      on: today,
      outcome: 'ELIGIBLE',
      basis: 'RECORDED_ELSEWHERE',
      to: lockedCase.state,
      transitions: transitionsToRaise(day('2010-06-15'), today, 3),
    });
    return ok(undefined);
  });
}

describe('the steps of moving to adult services', () => {
  it('ELI-41: raises all four when a child is found eligible; what is past is due at once', async () => {
    expect(await steps()).toEqual([
      'TRANSITION_14 PRACTITIONER 2026-03-10 2026-03-10 open',
      'TRANSITION_16 PRACTITIONER 2026-06-15 2027-06-14 open',
      'TRANSITION_17 PRACTITIONER 2027-06-15 2028-03-15 open',
      'TRANSITION_18 PRACTITIONER 2026-03-10 2028-06-15 open',
    ]);
  });

  it('raises nothing twice, neither what runs nor what is done', async () => {
    await finish();
    await raiseAgain();
    expect(await steps()).toEqual([
      'TRANSITION_14 PRACTITIONER 2026-03-10 2026-03-10 2026-05-01',
      'TRANSITION_16 PRACTITIONER 2026-06-15 2027-06-14 open',
      'TRANSITION_17 PRACTITIONER 2027-06-15 2028-03-15 open',
      'TRANSITION_18 PRACTITIONER 2026-03-10 2028-06-15 open',
    ]);
  });

  it('ELI-31: ends what is not done when the young person is found not eligible and the case closes', async () => {
    await finish();
    const [row] = await sql<{ id: string }>(`SELECT id FROM eligibility_decision WHERE case_id = $1`, [
      caseId,
    ]);
    const right = { outcome: 'NOT_ELIGIBLE', evidence: 'Letter', reasons: 'No need', decidedOn } as const;
    const correction = { caseId, decisionId: row?.id ?? '', whyCorrected: 'The wrong answer', ...right };
    expect(await kindOf(correctDecision(accounts.lead, correction, today))).toBe('ok');
    expect((await steps()).filter((line) => line.endsWith('open'))).toEqual([]);
    const again = await sql<{ id: string }>(
      `SELECT id FROM eligibility_decision WHERE case_id = $1 AND outcome = 'NOT_ELIGIBLE'`,
      [caseId],
    );
    const back = { ...correction, decisionId: again[0]?.id ?? '', outcome: 'ELIGIBLE' } as const;
    expect(await kindOf(correctDecision(accounts.lead, back, today))).toBe('ok');
    expect((await steps()).filter((line) => line.endsWith('open'))).toHaveLength(3);
  });

  it('raises again what only ended because the case was closed', async () => {
    await finish();
    await closeCase(accounts.practitioner, { caseId, event: 'end', reason: 'Moved' }, today);
    await raiseAgain();
    expect((await steps()).filter((line) => line.endsWith('open'))).toEqual([
      'TRANSITION_16 PRACTITIONER 2026-06-15 2027-06-14 open',
      'TRANSITION_17 PRACTITIONER 2027-06-15 2028-03-15 open',
      'TRANSITION_18 PRACTITIONER 2026-05-01 2028-06-15 open',
    ]);
  });
});

describe('finishTransition', () => {
  it('ends one step with who and how, before its day or after it', async () => {
    expect(await kindOf(finish())).toBe('ok');
    expect(await kindOf(finish({ kind: 'TRANSITION_18', note: 'Agreed' }))).toBe('ok');
    // One that opens on a birthday is not done before it.
    expect(await finish({ kind: 'TRANSITION_16' })).toEqual({
      ok: false,
      error: { kind: 'step-opens-later', opensOn: '2026-06-15' },
    });
    const view = await transitionView(accounts.practitioner, caseId, today);
    expect(view?.steps.map(({ kind, done }) => [kind, done])).toEqual([
      [
        'TRANSITION_14',
        { on: '1 May 2026', by: accounts.practitioner.displayName, note: 'Met the adult team' },
      ],
      ['TRANSITION_16', null],
      ['TRANSITION_17', null],
      ['TRANSITION_18', { on: '1 May 2026', by: accounts.practitioner.displayName, note: 'Agreed' }],
    ]);
    expect((await eventsOf(accounts.personId)).filter((action) => action === 'transition:done')).toHaveLength(
      2,
    );
  });

  it('takes the same words twice, and says so to any other user', async () => {
    expect(await kindOf(finish())).toBe('ok');
    expect(await kindOf(finish())).toBe('ok');
    expect(await finish({ note: 'Other words' })).toEqual({
      ok: false,
      error: { kind: 'done-already', endedOn: today },
    });
    expect((await eventsOf(accounts.personId)).filter((action) => action === 'transition:done')).toHaveLength(
      1,
    );
  });

  it('is refused where the step was never raised, and where the case was closed', async () => {
    const adult = await someAccounts();
    const adults = await aCase(adult);
    expect(await kindOf(finish({ caseId: adults }, adult.practitioner))).toBe('not-to-do');
    await closeCase(accounts.practitioner, { caseId, event: 'end', reason: 'Moved' }, today);
    expect(await kindOf(finish())).toBe('not-to-do');
  });

  it.each<Role>(['PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR', 'ADMINISTRATOR'])(
    'is not there for a %s',
    async (role) => {
      expect(await kindOf(finish({}, await aStaffMember(role, accounts.code)))).toBe('not-found');
    },
  );

  it('is not there for the holder, off the caseload, at another commissioner, or without a case', async () => {
    expect(await kindOf(finish({}, await aHolder(accounts.code, accounts.personId)))).toBe('not-found');
    expect(await kindOf(finish({}, await aStaffMember('PRACTITIONER', accounts.code)))).toBe('not-found');
    const stranger = await aStaffMember('PRACTITIONER', await aCommissioner());
    expect(await kindOf(finish({}, { ...stranger, personIds: [accounts.personId] }))).toBe('not-found');
    expect(await kindOf(finish({ caseId: randomUUID() }))).toBe('not-found');
  });
});

describe('the page of the steps', () => {
  it('says when each is due and until when the record is kept', async () => {
    const view = await transitionView(accounts.practitioner, caseId, today);
    expect(view).toMatchObject({
      person: 'Test Person',
      turns18On: '15 June 2028',
      isAdult: false,
      isOver: false,
    });
    expect(view?.steps.map(({ birthday, dueOn }) => `${birthday}: ${dueOn}`)).toEqual([
      '15 June 2024: 2026-03-10',
      '15 June 2026: 2027-06-14',
      '15 June 2027: 2028-03-15',
      '15 June 2028: 2028-06-15',
    ]);
    expect(view?.steps.map(({ isAhead }) => isAhead)).toEqual([false, true, true, false]);
    expect(view?.keptUntil).toEqual({ before17: '15 June 2035', from17: '15 June 2036', ended: null });
    await closeCase(accounts.practitioner, { caseId, event: 'end', reason: 'Moved' }, today);
    const closed = await transitionView(accounts.practitioner, caseId, today);
    expect([closed?.keptUntil.ended, closed?.isOver]).toEqual(['15 June 2035', true]);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('case:view');
  });

  it('is not there for an adult’s case, off the caseload, or for a role without the permission', async () => {
    const adult = await someAccounts();
    expect(await transitionView(adult.practitioner, await aCase(adult), today)).toBeNull();
    expect(await transitionView(await aStaffMember('PRACTITIONER', accounts.code), caseId, today)).toBeNull();
    expect(await transitionView(accounts.lead, caseId, today)).toBeNull();
    expect(await transitionView(accounts.practitioner, 'nonsense', today)).toBeNull();
  });
});
