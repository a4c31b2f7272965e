import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/core/policy/role';
import { exportList } from '@/lib/person/commands/export-list';
import { searchList } from '@/lib/person/commands/search-list';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { sql } from '../../support/superuser';

function events(code: string) {
  return sql<{ action: string; subject_kind: string; reason: string | null; after_digest: string }>(
    'SELECT action, subject_kind, reason, after_digest FROM audit_event WHERE commissioner_code = $1 ORDER BY id',
    [code],
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
    const code = await aCommissioner();
    const result = await exportList(await aStaffMember(role, code), 'people', 'State: Ended');
    expect(result.ok).toBe(isAllowed);
    const expected = { action: 'list:export', subject_kind: 'people-list', reason: 'State: Ended' };
    expect(await events(code)).toMatchObject(isAllowed ? [expected] : []);
  });
});

describe('a search in a list', () => {
  test('is on record without what was typed', async () => {
    const code = await aCommissioner();
    const result = await searchList(await aStaffMember('PHB_LEAD', code), 'budgets', 'Khan');
    expect(result.ok).toBe(true);
    const [event] = await events(code);
    expect(event).toMatchObject({ action: 'person:find', subject_kind: 'budgets-list', reason: null });
    expect(event?.after_digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is refused to an administrator', async () => {
    const code = await aCommissioner();
    const result = await searchList(await aStaffMember('ADMINISTRATOR', code), 'people', 'Khan');
    expect(result).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});
