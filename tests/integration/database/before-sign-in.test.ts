import { beforeAll, expect, it } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { hashInvitationCode } from '@/lib/identity/commands/invitation-code';
import { MOST_WRONG_CODES } from '@/lib/identity/rules/invitation';
import { aCommissioner, anAccount, aStaffMember, giveFactor } from '../../support/identity';
import { answersOfPlainOwner } from '../../support/plain-owner';
import { anInvitedUser } from '../../support/users';

const today = todayInLondon();
let code: string;
let admin: Actor;
beforeAll(async () => {
  code = await aCommissioner();
  admin = await aStaffMember('ADMINISTRATOR', code);
});

const need = (userId: string) => `SELECT factor_need('${userId}', '${today}')`;

it('staff need a second factor under an owner of the functions that sees no row of its own', async () => {
  const [staff, holder] = [await aStaffMember('AUDITOR', code), await anAccount('BUDGET_HOLDER', code)];
  const known = await aStaffMember('AUDITOR', code);
  await giveFactor(known);
  const asked = [need(staff.userId), need(known.userId), need(holder.userId)];
  expect(await answersOfPlainOwner(asked)).toEqual(['SET_UP', 'ASK', 'NONE']);
});

it('the commissioners that hear of a change of a factor are found under that owner', async () => {
  const staffOf = (userId: string) =>
    `SELECT string_agg(code, ' ') FROM staff_commissioners('${userId}', '${today}')`;
  const acting = `SELECT current_setting('app.user_id', true)`;
  const asked = [
    `SELECT set_config('app.user_id', '${admin.userId}', true)`,
    staffOf((await aStaffMember('AUDITOR', code)).userId),
    acting,
  ];
  expect((await answersOfPlainOwner(asked)).slice(1)).toEqual([code, admin.userId]);
});

it('an invitation is found and tried under that owner, and each wrong code is counted', async () => {
  const { invitation, userId } = await anInvitedUser(admin);
  const id = invitation?.id ?? '';
  const found = `SELECT state FROM find_invitation('${id}', ${MOST_WRONG_CODES}, '${today}')`;
  const typed = (text: string) =>
    `SELECT concat_ws(' ', state, commissioner_code, user_id) FROM try_invitation('${id}', '${hashInvitationCode(id, text)}', ${MOST_WRONG_CODES}, '${today}')`;
  const right = typed(invitation?.sealed ?? '');
  const wrong = Array.from({ length: MOST_WRONG_CODES }, () => typed('ABCD'));
  const answers = await answersOfPlainOwner([found, right, ...wrong, found]);
  const counted = [...wrong.slice(1).map(() => 'WRONG'), 'SPENT'];
  expect(answers).toEqual(['OPEN', `OPEN ${code} ${userId}`, ...counted, 'SPENT']);
});

it('reading one invitation opens no other one', async () => {
  const { invitation } = await anInvitedUser(admin, { startsOn: addDays(today, 1) });
  await anInvitedUser(admin);
  const find = (id = '') => `SELECT state FROM find_invitation('${id}', ${MOST_WRONG_CODES}, '${today}')`;
  const asked = [find(newId()), find(invitation?.id), 'SELECT count(*) FROM invitation'];
  expect(await answersOfPlainOwner(asked)).toEqual([null, 'OPEN', '0']);
});
