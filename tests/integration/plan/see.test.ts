import { describe, expect, it } from 'vitest';
import { practitionerChoices } from '@/lib/person/queries/practitioner-choices';
import { writeSection } from '@/lib/plan/commands/write-section';
import { myPlan, myPlanToChange } from '@/lib/plan/queries/my-plan';
import { planView } from '@/lib/plan/queries/plan-view';
import { sectionVersions } from '@/lib/plan/queries/section-versions';
import { eventsOf } from '@/tests/support/audit';
import { aCommissioner, aStaffMember } from '@/tests/support/identity';
import { aHolder, aPerson } from '@/tests/support/person';
import { aCaseToPlan, aFullPlan, agreeOnPaper, aStartedPlan, today } from '@/tests/support/plan';
import { must } from '@/tests/support/result';

describe('planView', () => {
  it('shows the whole plan with its sums and gaps, and records the view', async () => {
    const made = await aFullPlan(54_000);
    const page = await planView(made.practitioner, made.caseId, today);
    expect(page?.plan).toMatchObject({
      weekly: 54_000,
      oneOff: 0,
      total: 2_808_000,
      isOpen: true,
      isAgreed: false,
      isUnfinished: true,
    });
    expect(page?.plan?.gaps.map(({ key }) => key)).toContain('over-indicative');
    expect((await eventsOf(made.personId)).at(-1)).toBe('plan:view');
  });

  it('is there for finance and auditors, and not for administrators, other caseloads or commissioners', async () => {
    const made = await aStartedPlan();
    const { code, caseId } = made;
    const sees = async (role: Parameters<typeof aStaffMember>[0], at = code) =>
      (await planView(await aStaffMember(role, at), caseId, today)) !== null;
    expect([await sees('FINANCE_OFFICER'), await sees('AUDITOR'), await sees('PHB_LEAD')]).toEqual([
      true,
      true,
      true,
    ]);
    const abroad = await aCommissioner();
    expect([await sees('ADMINISTRATOR'), await sees('PRACTITIONER'), await sees('PHB_LEAD', abroad)]).toEqual(
      [false, false, false],
    );
  });

  it('shows when an agreement no longer counts', async () => {
    const made = await aFullPlan();
    await agreeOnPaper(made);
    expect((await planView(made.practitioner, made.caseId, today))?.plan).toMatchObject({
      isAgreed: true,
      isReady: true,
    });
    must(
      await writeSection(made.practitioner, {
        caseId: made.caseId,
        kind: 'HEALTH_NEEDS',
        body: 'More',
        version: 1,
      }),
    );
    expect((await planView(made.practitioner, made.caseId, today))?.plan).toMatchObject({
      isAgreed: false,
      isReady: false,
    });
  });
});

describe('myPlan', () => {
  it('finds the plan of the one person, or that there is none yet', async () => {
    const made = await aCaseToPlan();
    const holder = await aHolder(made.code, made.personId);
    expect(await myPlan(holder, undefined, today)).toEqual({
      kind: 'none-yet',
      calledName: 'Test',
      isOwn: true,
    });
    const started = await aStartedPlan();
    const other = await aHolder(started.code, started.personId);
    expect(await myPlan(other, undefined, today)).toMatchObject({ kind: 'plan', isOwn: true });
  });

  it('shows a nominee the plan only if the authority covers it', async () => {
    const made = await aStartedPlan();
    const { code, personId } = made;
    const without = await aHolder(code, personId, 'NOMINEE', { plan: false });
    const covered = await aHolder(code, personId, 'NOMINEE');
    expect(await myPlan(without, personId, today)).toEqual({ kind: 'not-covered' });
    expect(await myPlan(covered, undefined, today)).toMatchObject({ kind: 'plan', isOwn: false });
  });

  it('lets a representative of two people choose, and refuses the id of another person', async () => {
    const made = await aStartedPlan();
    const second = await aPerson(made.code, { givenName: 'Second' });
    const third = await aPerson(made.code);
    const first = await aHolder(made.code, made.personId, 'REPRESENTATIVE');
    const authority = { personId: second, coversMoney: true, coversPlan: true };
    const actor = {
      ...first,
      personIds: [made.personId, second],
      authorities: [...first.authorities, authority],
    };
    expect(await myPlan(actor, undefined, today)).toMatchObject({
      kind: 'choose',
      people: [{ calledName: 'Second' }, { calledName: 'Test' }],
    });
    expect(await myPlan(actor, third, today)).toMatchObject({ kind: 'choose' });
    expect(await myPlan(actor, made.personId, today)).toMatchObject({ kind: 'plan' });
    expect(await myPlanToChange(actor, 'plan:agree', undefined)).toEqual({ kind: 'choose' });
    expect(await myPlanToChange(actor, 'plan:agree', third)).toBeNull();
  });
});

describe('sectionVersions and practitionerChoices', () => {
  it('stay within caseload and commissioner', async () => {
    const made = await aFullPlan();
    expect(await sectionVersions(made.practitioner, made.caseId, 'HEALTH_NEEDS')).toHaveLength(1);
    const colleague = await aStaffMember('PRACTITIONER', made.code);
    expect(await sectionVersions(colleague, made.caseId, 'HEALTH_NEEDS')).toBeNull();
    await aStaffMember('PRACTITIONER', await aCommissioner());
    const values = (await practitionerChoices(made.practitioner, today)).options.map(({ value }) => value);
    expect(values.sort()).toEqual([made.practitioner.userId, colleague.userId].sort());
  });
});
