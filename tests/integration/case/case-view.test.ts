import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordRequest } from '@/lib/case/commands/record-request';
import { caseView } from '@/lib/case/queries/case-view';
import { newRequest } from '@/lib/case/queries/new-request';
import { todayInLondon } from '@/lib/core/clock';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/policy/role';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { decidePlan } from '@/lib/plan/commands/decide-plan';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { aStartedTool, aSubmittedDst } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase, aRequestFor, type CaseAccounts, someAccounts } from '../../support/case';
import { anEligibleCase } from '../../support/decision';
import { aStaffMember } from '../../support/identity';
import { aHolder } from '../../support/person';
import { agreeOnPaper, anInformedCase, arrangementsBy, send, writePlan } from '../../support/plan';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = todayInLondon();
let accounts: CaseAccounts;

beforeEach(async () => {
  accounts = await someAccounts();
});

describe('caseView', () => {
  it('says whom the case is about and what is next, to the practitioner who assesses and to the lead who decides', async () => {
    await sql(
      `UPDATE person SET nhs_number = '9990000018', nhs_number_missing_reason = NULL, ais_information_format = 'Easy read', ais_contact_method = '' WHERE id = $1`,
      [accounts.personId],
    );
    const caseId = await aCase(accounts);
    const assesses = await caseView(accounts.practitioner, caseId, day('2026-03-10'));
    expect(assesses).toMatchObject({
      person: {
        name: 'Test Person',
        born: '4 May 1980 (age 45)',
        nhsNumber: '9990000018',
        needs: ['Recorded before, please confirm. Contact: asked, no such need. Information: Easy read'],
      },
      next: { step: 'ELIGIBILITY', dueOn: '2026-03-31', mayAct: true, eligibility: 'start' },
      right: { answer: 'RIGHT_TO_HAVE', explanation: 'group-has-right' },
    });
    expect((await caseView(accounts.lead, caseId, today))?.next).toMatchObject({
      step: 'ELIGIBILITY',
      mayAct: true,
      eligibility: null,
    });
  });

  it('gives the turn to the lead when a recommendation is sent, by the first day that is due', async () => {
    const caseId = await aCase(accounts);
    await aStartedTool(accounts, caseId, 'DST');
    expect((await caseView(accounts.lead, caseId, today))?.next).toMatchObject({
      mayAct: false,
      eligibility: 'continue',
    });
    const other = await someAccounts();
    const sent = await aCase(other);
    await aSubmittedDst(other, sent, 'P N N N N N N N N N N N');
    expect((await caseView(other.lead, sent, today))?.next).toMatchObject({
      mayAct: true,
      dueOn: '2026-03-12',
    });
    expect((await caseView(other.practitioner, sent, today))?.next).toMatchObject({
      mayAct: false,
      eligibility: 'decide',
    });
  });

  it('tells the facts of each step taken and that one was late', async () => {
    const { caseId } = await anInformedCase(accounts, today);
    const view = await caseView(accounts.practitioner, caseId, today);
    expect(
      view?.steps.map(({ step, status, wasLate }) => `${step} ${status}${wasLate ? ' late' : ''}`),
    ).toEqual([
      'REQUEST DONE',
      'ELIGIBILITY DONE',
      // Eligible on 10 March 2026, set only today.
      'INDICATIVE DONE late',
      'TELL DONE',
      'PLAN NOW',
      'DECISION NOT_YET',
      'START NOT_YET',
    ]);
    expect(view?.amounts).toMatchObject([
      {
        total: '£15,200.00',
        weekly: '£250.00',
        weeksCost: '£13,000.00',
        contingency: '£1,000.00',
        informedHow: 'In person',
      },
    ]);
    expect(view?.decisions).toMatchObject([
      { outcome: 'ELIGIBLE', decidedOn: '10 March 2026', deciderName: accounts.lead.displayName },
    ]);
    expect(view?.next).toMatchObject({ step: 'PLAN', mayAct: true });
  });

  it('shows the plan’s decisions with conditions and reasons', async () => {
    const { caseId } = await anInformedCase(accounts, today);
    await aReturnedPlan(caseId);
    const view = await caseView(accounts.practitioner, caseId, today);
    expect(view?.planDecisions).toMatchObject([
      { outcome: 'RETURN', isFinal: true, reasons: 'Say who covers sick leave', amount: '£6,240.00' },
    ]);
    expect(view?.steps.find(({ step }) => step === 'PLAN')?.status).toBe('NOW');
  });

  it('shows a refused case as closed with its reason, and the person’s other cases', async () => {
    const caseId = await aCase(accounts);
    must(
      await decideEligibility(
        accounts.lead,
        {
          caseId,
          outcome: 'NOT_ELIGIBLE',
          evidence: 'Tool',
          reasons: 'No need',
          decidedOn: day('2026-03-05'),
        },
        today,
      ),
    );
    const other = must(
      await recordRequest(accounts.practitioner, aRequestFor(accounts.personId, { group: 'S117' }), today),
    );
    const view = await caseView(accounts.lead, caseId, today);
    expect(view).toMatchObject({
      state: 'REFUSED',
      next: null,
      closed: { on: '5 March 2026', reason: 'No need' },
    });
    expect(view?.otherCases).toEqual([
      { id: other, group: 'S117', origin: 'REQUEST', state: 'REQUESTED', askedOn: '3 March 2026' },
    ]);
  });

  it('writes every look to the audit trail', async () => {
    const caseId = await aCase(accounts);
    await caseView(accounts.lead, caseId, today);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('case:view');
  });

  it.each<Role>(['PRACTITIONER', 'ADMINISTRATOR'])(
    'is nothing to a %s who does not work with the person',
    async (role) => {
      expect(
        await caseView(await aStaffMember(role, accounts.code), await aCase(accounts), today),
      ).toBeNull();
      expect(await eventsOf(accounts.personId)).not.toContain('case:view');
    },
  );

  it.each<Role>(['FINANCE_OFFICER', 'AUDITOR'])('is open to a %s, who may not decide', async (role) => {
    const view = await caseView(
      await aStaffMember(role, accounts.code),
      await anEligibleCase(accounts),
      today,
    );
    expect(view?.next?.mayAct).toBe(false);
    expect(view?.mayClose).toBe(false);
  });

  it('is nothing to another commissioner, under an unknown id, and under none', async () => {
    const caseId = await aCase(accounts);
    const elsewhere = await someAccounts();
    expect(await caseView(elsewhere.lead, caseId, today)).toBeNull();
    expect(
      await caseView({ ...elsewhere.practitioner, personIds: [accounts.personId] }, caseId, today),
    ).toBeNull();
    expect(await caseView(accounts.lead, randomUUID(), today)).toBeNull();
    expect(await caseView(accounts.lead, 'no-id', today)).toBeNull();
  });
});

describe('newRequest', () => {
  it('shows the person and their open cases, and writes the look to the audit trail', async () => {
    const caseId = await aCase(accounts);
    const view = await newRequest(accounts.practitioner, accounts.personId, today);
    expect(view?.openCases).toEqual([
      { id: caseId, group: 'CHC', origin: 'REQUEST', state: 'REQUESTED', askedOn: '3 March 2026' },
    ]);
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('person:view');
  });

  it('is nothing to those who may not record a request for the person', async () => {
    const stranger = await aStaffMember('PRACTITIONER', accounts.code);
    const holder = await aHolder(accounts.code, accounts.personId);
    for (const actor of [stranger, holder, accounts.lead])
      expect(await newRequest(actor, accounts.personId, today)).toBeNull();
    expect(await newRequest(accounts.practitioner, 'no-id', today)).toBeNull();
  });
});

/** A plan for £120.00 a week that the lead sent back. */
async function aReturnedPlan(caseId: string): Promise<void> {
  const made = { ...accounts, caseId };
  must(await startPlan(made.practitioner, { caseId }, today));
  const services = [{ service: 'Support', cost: 'WEEKLY', amount: pence(12_000) }] as const;
  await writePlan(made, { services, arrangements: arrangementsBy(made.practitioner.userId) });
  await agreeOnPaper(made);
  const decision = { option: 'RETURN', reasons: 'Say who covers sick leave', conditions: '' } as const;
  must(await decidePlan(made.lead, { caseId, submissionId: await send(made), ...decision }, today));
}
