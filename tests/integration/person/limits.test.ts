import { beforeEach, describe, expect, it } from 'vitest';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { exportList } from '@/lib/person/commands/export-list';
import { findWithinLimit } from '@/lib/person/commands/find-within-limit';
import { searchList } from '@/lib/person/commands/search-list';
import { tooManySearches } from '@/lib/person/rules/too-many';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { kindOf } from '../../support/result';
import { chooseSetting } from '../../support/settings';
import { sql } from '../../support/superuser';

const today: PlainDate = day('2026-06-15');
let code: string;
let lead: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code);
});

const inTheList = (actor = lead) => kindOf(searchList(actor, 'people', today));
const byName = (actor = lead) =>
  kindOf(
    findWithinLimit(actor, { familyName: 'Khan', givenName: '', dateOfBirth: null, nhsNumber: '' }, today),
  );
const take = (actor = lead) => kindOf(exportList(actor, { list: 'people', shown: 'All' }, today));
const times = async (count: number, run: () => Promise<string>) => {
  const kinds = [];
  for (let n = 0; n < count; n += 1) kinds.push(await run());
  return kinds;
};
const onRecord = () =>
  sql(
    `SELECT action, subject_kind, reason FROM audit_event WHERE commissioner_code = $1 AND action = 'limit:reached'`,
    [code],
  );

describe('a user may search', () => {
  it('so often in an hour as the commissioner has set, by name and in lists together', async () => {
    await chooseSetting(code, { key: 'searches-an-hour', value: 20, startsOn: today });
    expect(new Set(await times(10, inTheList))).toEqual(new Set(['ok']));
    expect(new Set(await times(10, byName))).toEqual(new Set(['ok']));
    expect([await byName(), await inTheList(), await byName()]).toEqual(['too-many', 'too-many', 'too-many']);
    expect(await onRecord()).toEqual([
      { action: 'limit:reached', subject_kind: 'search', reason: 'More than 20 in an hour' },
    ]);
  });

  it('although another has searched too often, and takes lists away by a limit of their own', async () => {
    await chooseSetting(code, { key: 'searches-an-hour', value: 20, startsOn: today });
    await times(21, byName);
    expect(await byName(await aStaffMember('PHB_LEAD', code))).toBe('ok');
    expect(await take()).toBe('ok');
  });

  it('again when the hour is over', async () => {
    await chooseSetting(code, { key: 'searches-an-hour', value: 20, startsOn: today });
    await times(21, byName);
    await sql(`UPDATE rate_limit SET expire = 0 WHERE key = 'search:' || $1`, [lead.userId]);
    expect(await byName()).toBe('ok');
  });

  it('and reads how long to wait', () => {
    expect(tooManySearches({ seconds: 3_000 })).toBe(
      'You have searched many times in a short time. Wait 50 minutes, then try again',
    );
    expect(tooManySearches({ seconds: 60 })).toContain('Wait 1 minute,');
  });
});

describe('a user may take lists away', () => {
  it('so often in an hour as is set, which is 20, and the seconds to wait are said', async () => {
    expect(new Set(await times(20, take))).toEqual(new Set(['ok']));
    const refused = await exportList(lead, { list: 'budgets', shown: 'All' }, today);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'too-many' } });
    if (!refused.ok && refused.error.kind === 'too-many') {
      expect(refused.error.seconds).toBeGreaterThan(3_500);
      expect(refused.error.seconds).toBeLessThanOrEqual(3_600);
    }
    await take();
    expect(await onRecord()).toEqual([
      { action: 'limit:reached', subject_kind: 'export', reason: 'More than 20 in an hour' },
    ]);
  });

  it('in no role that may take none away', async () => {
    expect(await take(await aStaffMember('PRACTITIONER', code))).toBe('not-found');
  });
});
