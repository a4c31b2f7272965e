import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { submitConfirmProfession } from '@/app/practitioner/assessments/[assessmentId]/team/actions';
import { submitMember } from '@/app/practitioner/assessments/[assessmentId]/team/new/actions';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import { todayInLondon } from '@/lib/core/clock';
import { aStartedTool } from '../../support/assessment';
import { post, signedIn } from '../../support/browser';
import { aCase, someAccounts } from '../../support/case';
import { aStaffMember } from '../../support/identity';
import { withCaseload } from '../../support/person';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

it('ELI-98: the form adds a colleague by their account, and the colleague alone confirms', async () => {
  const accounts = await someAccounts();
  const assessmentId = await aStartedTool(accounts, await aCase(accounts), 'DST');
  const lorna = await aStaffMember('PRACTITIONER', accounts.code);
  const path = `/practitioner/assessments/${assessmentId}/team`;
  const member = { capacity: 'SOCIAL_CARE_ASSESSOR', manner: 'IN_PERSON', isInTeam: 'yes' };
  const grace = await signedIn(accounts.practitioner);
  const add = (change = {}) =>
    post(grace, `${path}/new`, submitMember, { assessmentId, formKey: randomUUID(), ...member, ...change });
  const refused = (message: RegExp) => ({
    state: { errors: [{ message: expect.stringMatching(message) }] },
  });
  expect(await add()).toMatchObject(refused(/Enter their name/));
  expect(await add({ userId: lorna.userId })).toMatchObject(refused(/on their caseload/));
  const caring = await withCaseload(lorna, accounts.personId);
  expect(await add({ userId: lorna.userId })).toEqual({ to: `${path}?done=member` });
  const listed = await assessmentView(accounts.practitioner, assessmentId);
  const own = { assessmentId, memberId: listed?.members[0]?.id ?? '' };
  expect(await post(grace, path, submitConfirmProfession, own)).toMatchObject(
    refused(/only confirm your own/),
  );
  expect(await post(await signedIn(caring), path, submitConfirmProfession, own)).toEqual({
    to: `${path}?done=profession-confirmed`,
  });
  const view = await assessmentView(accounts.practitioner, assessmentId);
  expect(view?.members).toMatchObject([{ name: lorna.displayName, confirmedOn: todayInLondon() }]);
});
