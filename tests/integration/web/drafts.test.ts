import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAt } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { dropDraft, findDraft, saveDraft } from '@/lib/platform/db/form-draft';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { sql } from '../../support/superuser';

const KEY = randomUUID();
let code: string;
let owner: Actor;
beforeEach(async () => {
  code = await aCommissioner();
  owner = await aStaffMember('PRACTITIONER', code);
});

const at = (path: string, formKey = KEY) => ({ path, formKey });
const count = async () => (await sql('SELECT 1 FROM form_draft WHERE user_id = $1', [owner.userId])).length;

describe('what a lost session kept', () => {
  it('comes back to its owner at its own address alone, until it is sent', async () => {
    await saveDraft(owner, at('/a'), { note: 'first' });
    await saveDraft(owner, at('/a'), { note: 'second' });
    expect(await findDraft(owner, '/a', null)).toEqual({ note: 'second' });
    expect(await findDraft(owner, '/b', null)).toBeNull();
    expect(await findDraft(await aStaffMember('PRACTITIONER', code), '/a', null)).toBeNull();
    expect(await findDraft({ ...owner, commissionerCode: await aCommissioner() }, '/a', null)).toBeNull();
    await dropDraft(owner, at('/a'));
    expect(await findDraft(owner, '/a', null)).toBeNull();
  });

  it('is one for each window, and each gets its own', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await saveDraft(owner, at('/a', one), { note: 'one' });
    await saveDraft(owner, at('/a', other), { note: 'other' });
    expect(await findDraft(owner, '/a', one)).toEqual({ note: 'one' });
    expect(await findDraft(owner, '/a', null)).toEqual({ note: 'other' });
    await dropDraft(owner, at('/a', other));
    expect(await findDraft(owner, '/a', null)).toEqual({ note: 'one' });
    expect(await findDraft(owner, '/a', other)).toBeNull();
  });

  it('is never more than the twenty last forms: no user fills the table', async () => {
    for (let form = 1; form <= 25; form += 1) {
      await runAt(new Date(Date.UTC(2026, 5, 1, 9, form)), () => saveDraft(owner, at(`/form-${form}`), {}));
    }
    expect(await count()).toBe(20);
    await runAt(new Date('2026-06-02T09:00:00Z'), async () => {
      expect(await findDraft(owner, '/form-5', null)).toBeNull();
      expect(await findDraft(owner, '/form-25', null)).toEqual({});
    });
  });

  it('is gone after thirty days: words about a person are not kept for nothing', async () => {
    await runAt(new Date('2026-05-01T09:00:00Z'), () => saveDraft(owner, at('/old'), {}));
    await runAt(new Date('2026-06-01T09:00:00Z'), () => saveDraft(owner, at('/new'), {}));
    expect(await count()).toBe(1);
    expect(await runAt(new Date('2026-07-15T09:00:00Z'), () => findDraft(owner, '/new', null))).toBeNull();
  });
});
