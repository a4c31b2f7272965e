import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordRequest } from '@/lib/case/commands/record-request';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { closeCase } from '@/lib/decision/commands/close-case';
import { endSensitive } from '@/lib/event/commands/end-sensitive';
import { changeSensitive, type SetSensitive, setSensitive } from '@/lib/event/commands/set-sensitive';
import { decisionsList } from '@/lib/home/queries/decisions-list';
import { findOwnWork } from '@/lib/home/store/own-work';
import { query } from '@/lib/platform/db/transaction';
import { aRequestFor } from '../../support/case';
import { onDay } from '../../support/day';
import { died } from '../../support/death';
import { type Account, aCommissioner, aStaffMember } from '../../support/identity';
import { aPerson, withCaseload } from '../../support/person';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = todayInLondon();

let code: string;
let lead: Account;
beforeAll(async () => {
  code = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', code);
});

type Made = { personId: string; practitioner: Actor };

async function aPersonOf(): Promise<Made> {
  const personId = await aPerson(code);
  return { personId, practitioner: await withCaseload(await aStaffMember('PRACTITIONER', code), personId) };
}

const asking = async ({ personId, practitioner }: Made) =>
  must(await recordRequest(practitioner, aRequestFor(personId, { askedOn: addDays(today, -7) }), today));

const flagOf = ({ personId }: Made, reviewOn: PlainDate = addDays(today, 30)): SetSensitive => ({
  sensitiveId: newId(),
  personId,
  reason: 'Fled from violence at home',
  safeWay: 'HAND_OVER',
  safeWords: 'Sam Support',
  reviewOn,
  readerEmails: [],
});

/** The clocks of reviews, as `owner due ended-by`. */
async function reviewsOf({ personId }: Made): Promise<string[]> {
  const rows = await sql<{ line: string }>(
    `SELECT concat_ws(' ', owner_role, due_on, coalesce(ended_by, 'open')) AS line FROM clock
     WHERE person_id = $1 AND kind = 'SENSITIVE_REVIEW' ORDER BY (ended_on IS NULL), id`,
    [personId],
  );
  return rows.map(({ line }) => line);
}

describe('PER-19: the review of a sensitive record', () => {
  it('is a task of the practitioner who is a named reader, with the day chosen, and late after it', async () => {
    const made = await aPersonOf();
    await asking(made);
    const flag = flagOf(made);
    must(await setSensitive(made.practitioner, flag, today));
    expect(await reviewsOf(made)).toEqual([`PRACTITIONER ${flag.reviewOn} open`]);
    const work = (on: PlainDate) =>
      query(made.practitioner, 'person:list', (scope) => findOwnWork(scope, on, 10));
    const mine = (rows: { kind: string }[] = []) => rows.some(({ kind }) => kind === 'SENSITIVE_REVIEW');
    expect(mine((await work(today))?.rows)).toBe(true);
    expect((await work(flag.reviewOn))?.dueToday).toBe(1);
    const late = await work(addDays(flag.reviewOn, 1));
    expect(late?.rows.find(({ kind }) => kind === 'SENSITIVE_REVIEW')?.dueOn).toBe(flag.reviewOn);
    expect(late?.late).toBeGreaterThan(0);
  });

  it('is the leads’ where the practitioner of the case is no reader, on their list when it is near', async () => {
    const made = await aPersonOf();
    await asking(made);
    const flag = flagOf(made, addDays(today, 200));
    must(await setSensitive(lead, flag, today));
    expect(await reviewsOf(made)).toEqual([`PHB_LEAD ${flag.reviewOn} open`]);
    const listed = (on: PlainDate) =>
      onDay(on, async () => {
        const view = {
          chosen: {},
          sort: 'due',
          isDescending: false,
          after: null,
          before: null,
          search: null,
        };
        const page = await decisionsList(lead, view, on);
        return page?.rows.filter(({ kind }) => kind === 'SENSITIVE_REVIEW') ?? [];
      });
    expect(await listed(today)).toEqual([]);
    expect(await listed(addDays(flag.reviewOn, 1))).toHaveLength(1);
  });

  it('ends when it is held, when the flag is changed and when it ends, each by its name', async () => {
    const made = await aPersonOf();
    await asking(made);
    const flag = flagOf(made);
    const [second, third] = [addDays(today, 60), addDays(today, 90)];
    must(await setSensitive(made.practitioner, flag, today));
    must(await changeSensitive(made.practitioner, { ...flag, reviewOn: second }, today));
    must(await changeSensitive(made.practitioner, { ...flag, reviewOn: third, safeWords: 'Another' }, today));
    const end = { personId: made.personId, sensitiveId: flag.sensitiveId, reason: 'The danger is over' };
    must(await endSensitive(made.practitioner, end));
    expect(await reviewsOf(made)).toEqual([
      `PRACTITIONER ${flag.reviewOn} sensitive-reviewed`,
      `PRACTITIONER ${second} sensitive-changed`,
      `PRACTITIONER ${third} sensitive-ended`,
    ]);
  });

  it('goes on when the case is closed and after a death', async () => {
    const made = await aPersonOf();
    const caseId = await asking(made);
    must(await setSensitive(made.practitioner, flagOf(made), today));
    await died(made.practitioner, made.personId, today, { diedOn: addDays(today, -1) });
    expect(
      await kindOf(closeCase(made.practitioner, { caseId, event: 'end', reason: 'The person died' }, today)),
    ).toBe('ok');
    expect((await reviewsOf(made))[0]).toMatch(/ open$/);
  });

  it('of a person without a case is the leads’ until their first request, and only once', async () => {
    const made = await aPersonOf();
    const flag = flagOf(made);
    must(await setSensitive(made.practitioner, flag, today));
    expect(await reviewsOf(made)).toEqual([`PHB_LEAD ${flag.reviewOn} open`]);
    await asking(made);
    const other = aRequestFor(made.personId, { group: 'OTHER_LOCAL', askedOn: addDays(today, -3) });
    must(await recordRequest(made.practitioner, other, today));
    expect(await reviewsOf(made)).toEqual([`PRACTITIONER ${flag.reviewOn} open`]);
  });

  it('of a person without a case is on the list of the leads when it is near, and leads to the person', async () => {
    const made = await aPersonOf();
    const flag = flagOf(made, addDays(today, 200));
    must(await setSensitive(made.practitioner, flag, today));
    const view = { chosen: {}, sort: 'due', isDescending: false, after: null, before: null, search: null };
    const listed = (on: PlainDate) =>
      onDay(on, async () => {
        const page = await decisionsList(lead, view, on);
        return page?.rows.filter(({ personHref }) => personHref.endsWith(made.personId)) ?? [];
      });
    expect(await listed(today)).toEqual([]);
    expect(await listed(flag.reviewOn)).toMatchObject([
      { group: null, dueOn: flag.reviewOn, href: `/commissioner/people/${made.personId}/sensitive` },
    ]);
    const second = addDays(today, 300);
    must(await changeSensitive(lead, { ...flag, reviewOn: second }, today));
    must(
      await endSensitive(lead, {
        personId: made.personId,
        sensitiveId: flag.sensitiveId,
        reason: 'It is over now',
      }),
    );
    expect(await reviewsOf(made)).toEqual([
      `PHB_LEAD ${flag.reviewOn} sensitive-changed`,
      `PHB_LEAD ${second} sensitive-ended`,
    ]);
  });

  it('without a case is opened by the migration as the commands open it, and no other task can be so', async () => {
    const made = await aPersonOf();
    must(await setSensitive(made.practitioner, flagOf(made), today));
    const rows = () =>
      sql(`SELECT case_id, kind, owner_role, owner_id, started_on, due_on FROM clock WHERE person_id = $1`, [
        made.personId,
      ]);
    const before = await rows();
    await sql(`DELETE FROM clock WHERE case_id IS NULL`);
    const migration = path.join(
      import.meta.dirname,
      '../../../prisma/migrations/20261130187100_review_without_a_case/migration.sql',
    );
    const text = readFileSync(migration, 'utf8');
    await sql(text.slice(text.indexOf('INSERT')));
    expect(await rows()).toEqual(before);
    await expect(
      sql(`UPDATE clock SET kind = 'CLOSE_CASE' WHERE person_id = $1`, [made.personId]),
    ).rejects.toThrow(/clock_of_a_case/);
  });

  it('is opened by the migration as the commands open it', async () => {
    const [mine, leads] = [await aPersonOf(), await aPersonOf()];
    await asking(mine);
    await asking(leads);
    must(await setSensitive(mine.practitioner, flagOf(mine), today));
    must(await setSensitive(lead, flagOf(leads), today));
    const rows = () =>
      sql(
        `SELECT person_id, case_id, owner_role, owner_id, started_on, due_on, ended_on FROM clock
         WHERE kind = 'SENSITIVE_REVIEW' AND ended_on IS NULL AND person_id = ANY ($1::uuid[]) ORDER BY person_id`,
        [[mine.personId, leads.personId]],
      );
    const before = await rows();
    await sql(`DELETE FROM clock WHERE kind = 'SENSITIVE_REVIEW' AND ended_on IS NULL`);
    const migration = path.join(
      import.meta.dirname,
      '../../../prisma/migrations/20261130010500_sensitive_reviews/migration.sql',
    );
    const text = readFileSync(migration, 'utf8');
    await sql(text.slice(text.indexOf('INSERT')));
    expect(await rows()).toEqual(before);
  });
});
