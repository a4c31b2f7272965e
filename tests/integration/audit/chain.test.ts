import { describe, expect, it } from 'vitest';
import { recordEvent } from '@/lib/audit/store/audit';
import { GENESIS, link } from '@/lib/audit/store/audit-chain';
import { fail, ok } from '@/lib/core/result';
import { command } from '@/lib/platform/db/transaction';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { sql } from '../../support/superuser';

type Row = Record<'user_id' | 'role' | 'action' | 'subject_kind' | 'previous_hash' | 'hash', string> &
  Record<'person_id' | 'subject_id' | 'reason' | 'before_digest' | 'after_digest', string | null> & {
    sequence: string;
    at: Date;
  };

const chainOf = (code: string) =>
  sql<Row>(`SELECT * FROM audit_event WHERE commissioner_code = $1 ORDER BY sequence`, [code]);

const view = (lead: Awaited<ReturnType<typeof aStaffMember>>) =>
  command(lead, 'person:view', async (scope) => {
    await recordEvent(scope, {
      action: 'person:view',
      personId: null,
      subjectKind: 'person',
      subjectId: null,
      after: { b: 1, a: 2n },
    });
    return ok(undefined);
  });

describe('the audit chain', () => {
  it('has no gap and no fork when twenty things happen at once, beginning with the first', async () => {
    const code = await aCommissioner();
    const lead = await aStaffMember('PHB_LEAD', code);
    await Promise.all(Array.from({ length: 20 }, () => view(lead)));
    const events = await chainOf(code);
    expect(events.map(({ sequence }) => Number(sequence))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(events.map((event) => event.previous_hash)).toEqual([
      GENESIS,
      ...events.slice(0, -1).map(({ hash }) => hash),
    ]);
  });

  it('is the hash of what each event says, and can be computed again', async () => {
    const code = await aCommissioner();
    await view(await aStaffMember('PHB_LEAD', code));
    const [event] = await chainOf(code);
    if (!event) throw new Error('no event');
    const facts = {
      sequence: BigInt(event.sequence),
      at: event.at.getTime(),
      userId: event.user_id,
      role: event.role,
      action: event.action,
      personId: event.person_id,
      subjectKind: event.subject_kind,
      subjectId: event.subject_id,
      reason: event.reason,
      beforeDigest: event.before_digest,
      afterDigest: event.after_digest,
    };
    expect(link(GENESIS, facts)).toBe(event.hash);
    expect(link(GENESIS, { ...facts, action: 'person:edit' })).not.toBe(event.hash);
    expect(event.after_digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells of nothing that was refused', async () => {
    const code = await aCommissioner();
    const lead = await aStaffMember('PHB_LEAD', code);
    await command(lead, 'person:view', async (scope) => {
      await recordEvent(scope, {
        action: 'person:view',
        personId: null,
        subjectKind: 'person',
        subjectId: null,
      });
      return fail({ kind: 'refused-afterwards' });
    });
    expect(await chainOf(code)).toEqual([]);
  });
});
