import { describe, expect, test } from 'vitest';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { exportList } from '@/lib/person/commands/export-list';
import { searchList } from '@/lib/person/commands/search-list';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { sql } from '../../support/superuser';

const today = day('2026-06-15');

/** What is on record of a user's acts. */
function eventsBy({ userId }: Actor) {
  return sql<{ action: string; subject_kind: string; reason: string | null; after_digest: string }>(
    'SELECT action, subject_kind, reason, after_digest FROM audit_event WHERE user_id = $1 ORDER BY id',
    [userId],
  );
}

describe('an export', () => {
  const roles: [Role, boolean][] = [
    ['PHB_LEAD', true],
    ['FINANCE_OFFICER', true],
    ['AUDITOR', true],
    ['ADMINISTRATOR', false],
    ['PRACTITIONER', false],
  ];
  test.each(roles)('is allowed to a %s: %s, and on record only then', async (role, isAllowed) => {
    const actor = await aStaffMember(role, await aCommissioner());
    const result = await exportList(actor, { list: 'people', shown: 'State: Ended' }, today);
    expect(result.ok).toBe(isAllowed);
    const expected = { action: 'list:export', subject_kind: 'people-list', reason: 'State: Ended' };
    expect(await eventsBy(actor)).toMatchObject(isAllowed ? [expected] : []);
  });
});

describe('a search in a list', () => {
  test('is on record without what was typed, not even as a digest', async () => {
    const lead = await aStaffMember('PHB_LEAD', await aCommissioner());
    const result = await searchList(lead, 'budgets', today);
    expect(result.ok).toBe(true);
    const [event] = await eventsBy(lead);
    expect(event).toEqual({
      action: 'person:find',
      subject_kind: 'budgets-list',
      reason: null,
      after_digest: null,
    });
  });

  test('is refused to an administrator', async () => {
    const code = await aCommissioner();
    const result = await searchList(await aStaffMember('ADMINISTRATOR', code), 'people', today);
    expect(result).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});
