import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { addDays, day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { personSummary } from '@/lib/home/queries/person-summary';
import { type RecordCapacity, recordCapacity } from '@/lib/person/commands/record-capacity';
import { capacityHistory } from '@/lib/person/queries/capacity-history';
import { eventsOf } from '../../support/audit';
import { died } from '../../support/death';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  actorsWithoutAccess,
  aHolder,
  aPerson,
  asPractitioner,
  today,
  withCaseload,
} from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

let code: string;
let personId: string;
let practitioner: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  personId = await aPerson(code);
  practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
});

const finding = (given: Partial<RecordCapacity> = {}): RecordCapacity => ({
  personId,
  capacityId: newId(),
  matters: ['MONEY'],
  finding: 'LACKS',
  assessedOn: addDays(today, -3),
  assessorName: 'Grace Tran',
  assessorRole: 'Community nurse',
  reasons: 'Could not weigh up the choice',
  consulted: 'Joanna Marlowe and the GP',
  ...given,
});

describe('PER-33: findings about capacity', () => {
  it('are recorded for each decision, shown with assessor and who was spoken to, and in the trail', async () => {
    const given = finding({ matters: ['MONEY', 'PLAN'] });
    must(await recordCapacity(practitioner, given, today));
    must(await recordCapacity(practitioner, given, today));
    expect((await personSummary(practitioner, personId, today))?.capacity).toMatchObject([
      {
        matter: 'Agreeing to a direct payment and managing the money',
        finding: 'Lacks capacity',
        found: `17 November 2026, by Grace Tran, Community nurse. Recorded by ${practitioner.displayName}`,
        consulted: 'Joanna Marlowe and the GP',
      },
      { matter: 'Agreeing the care and support plan', finding: 'Lacks capacity' },
      { finding: null },
      { finding: null },
    ]);
    expect((await eventsOf(personId)).filter((action) => action === 'capacity:record')).toHaveLength(1);
  });

  it('are superseded and never edited', async () => {
    must(await recordCapacity(practitioner, finding(), today));
    must(await recordCapacity(practitioner, finding({ finding: 'HAS', consulted: null }), today));
    expect((await capacityHistory(practitioner, personId))?.findings).toMatchObject([
      { finding: 'Has capacity', isCurrent: true },
      { finding: 'Lacks capacity', isCurrent: false, reasons: 'Could not weigh up the choice' },
    ]);
    for (const change of ['UPDATE capacity_record SET finding = $$HAS$$', 'DELETE FROM capacity_record'])
      await expect(sql(`${change} WHERE person_id = $1`, [personId])).rejects.toThrow();
  });

  it('sent at the same time follow one another', async () => {
    const both = [finding(), finding({ finding: 'HAS' })];
    await Promise.all(both.map(async (one) => must(await recordCapacity(practitioner, one, today))));
    const rows = await sql(
      `SELECT count(*)::int AS firsts FROM capacity_record WHERE person_id = $1 AND supersedes_id IS NULL`,
      [personId],
    );
    expect(rows).toEqual([{ firsts: 1 }]);
  });

  it('are of a living person of 16 or over', async () => {
    await sql(`UPDATE person SET date_of_birth = '2010-11-19' WHERE id = $1`, [personId]);
    const on = (assessedOn: string) =>
      recordCapacity(practitioner, finding({ assessedOn: day(assessedOn) }), today);
    expect([await kindOf(on('2026-11-18')), await kindOf(on('2026-11-19'))]).toEqual(['under-16', 'ok']);
    await died(practitioner, personId, today);
    expect(await kindOf(on('2026-11-19'))).toBe('person-died');
  });

  it('are nothing for any other user, nor for one who acts for the person', async () => {
    for (const actor of await actorsWithoutAccess(code, personId))
      expect(await kindOf(recordCapacity(actor, finding(), today))).toBe('not-found');
    const daughter = asPractitioner(await aHolder(code, personId, 'REPRESENTATIVE'), personId);
    expect(await kindOf(recordCapacity(daughter, finding(), today))).toBe('not-found');
    const finance = await aStaffMember('FINANCE_OFFICER', code);
    expect((await personSummary(finance, personId, today))?.capacity).toBeNull();
    expect(await capacityHistory(finance, personId)).toBeNull();
  });
});

describe('the ticks of before', () => {
  const migration = readFileSync(
    path.join(import.meta.dirname, '../../../prisma/migrations/20261130130200_capacity/migration.sql'),
    'utf8',
  );
  const statement = /-- BEGIN BACKFILL.*\n([\s\S]*?)-- END BACKFILL/.exec(migration)?.[1] ?? '';

  it('become findings “recorded before, without assessor”, one for each part, in their order', async () => {
    await aHolder(code, personId, 'REPRESENTATIVE');
    await aHolder(code, personId, 'NOMINEE', { plan: false });
    const child = await aPerson(code, { dateOfBirth: '2015-05-04' });
    await aHolder(code, child, 'REPRESENTATIVE');
    // As they were before: without a finding. Triggers keep every other way shut.
    await sql(`ALTER TABLE capacity_record DISABLE TRIGGER USER`);
    await sql(`DELETE FROM capacity_record`);
    await sql(`ALTER TABLE capacity_record ENABLE TRIGGER USER`);
    await sql(statement);
    const findings = await sql(
      `SELECT c.matter::text, c.finding::text, c.is_from_before AS before, s.finding::text AS superseded
       FROM capacity_record c LEFT JOIN capacity_record s ON s.id = c.supersedes_id
       WHERE c.person_id = ANY ($1) ORDER BY c.matter, c.supersedes_id NULLS FIRST`,
      [[personId, child]],
    );
    expect(findings).toEqual([
      { matter: 'MONEY', finding: 'LACKS', before: true, superseded: null },
      { matter: 'MONEY', finding: 'HAS', before: true, superseded: 'LACKS' },
      { matter: 'PLAN', finding: 'LACKS', before: true, superseded: null },
    ]);
    expect((await capacityHistory(practitioner, personId))?.findings.at(0)?.found).toMatch(
      /^Recorded before, without assessor: .*, by Rita Registrar$/,
    );
  });
});
