import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import type { Permission } from '@/lib/core/policy/table';
import { ok } from '@/lib/core/result';
import { command, query } from '@/lib/platform/db/transaction';
import {
  anAnsweredCase,
  aPublished,
  type CriteriaAccounts,
  someCriteriaAccounts,
} from '../../support/criteria';
import { aStaffMember } from '../../support/identity';
import { aHolder, aPerson, withCaseload } from '../../support/person';

let ours: CriteriaAccounts;
let theirs: CriteriaAccounts;
let otherPersonId: string;

beforeAll(async () => {
  ours = await someCriteriaAccounts();
  theirs = await someCriteriaAccounts();
  otherPersonId = await aPerson(ours.code);
  for (const accounts of [ours, theirs]) {
    const made = await aPublished(accounts.admin);
    await anAnsweredCase(accounts, made, [2, 1]);
  }
  const made = await aPublished(ours.admin, undefined, 'MENTAL_HEALTH');
  expect(made.criteriaId).not.toBe('');
});

/** Repositories that forgot their `where`: whatever comes back, only the database kept the rest away. */
const reached = (actor: Actor, permission: Permission) =>
  query(actor, permission, async ({ tx }) => ({
    criteria: [...new Set((await tx.criteria.findMany()).map(({ commissionerCode }) => commissionerCode))],
    answers: (await tx.criteriaAnswer.findMany()).map(
      ({ commissionerCode, personId }) => `${commissionerCode} ${personId}`,
    ),
  }));

describe('what the database lets a transaction reach of criteria and their answers', () => {
  it('a commissioner’s staff: its own, and nothing of another’s', async () => {
    const own = { criteria: [ours.code], answers: [`${ours.code} ${ours.personId}`] };
    expect(await reached(ours.lead, 'assessment:view')).toEqual(own);
    expect(await reached(theirs.lead, 'assessment:view')).toEqual({
      criteria: [theirs.code],
      answers: [`${theirs.code} ${theirs.personId}`],
    });
  });

  it('a practitioner and a holder: the criteria, and the answers of the people they reach', async () => {
    const own = { criteria: [ours.code], answers: [`${ours.code} ${ours.personId}`] };
    const none = { criteria: [ours.code], answers: [] };
    const elsewhere = await withCaseload(await aStaffMember('PRACTITIONER', ours.code), otherPersonId);
    expect(await reached(ours.practitioner, 'assessment:write')).toEqual(own);
    expect(await reached(elsewhere, 'assessment:write')).toEqual(none);
    expect(await reached(await aHolder(ours.code, ours.personId), 'assessment:view')).toEqual(own);
    expect(await reached(await aHolder(ours.code, otherPersonId), 'assessment:view')).toEqual(none);
  });

  it('a role without the permission: not even a transaction', async () => {
    expect(await reached(ours.admin, 'assessment:view')).toBeNull();
    expect(await reached(await aStaffMember('FINANCE_OFFICER', ours.code), 'criteria:view')).toBeNull();
  });

  it('refuses to write a criteria row of another commissioner', async () => {
    const write = command(ours.admin, 'criteria:write', async ({ tx }) => {
      const made = {
        id: newId(),
        group: 'S117',
        title: '',
        state: 'DRAFT',
        threshold: 0,
        guidance: '',
        source: '',
      } as const;
      const by = { questions: [], version: 1, createdById: ours.admin.userId, createdAt: new Date(0) };
      await tx.criteria.create({ data: { ...made, ...by, commissionerCode: theirs.code } });
      return ok(undefined);
    });
    await expect(write).rejects.toThrow(/row-level security/);
  });
});
