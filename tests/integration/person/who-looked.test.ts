import { beforeEach, describe, expect, it } from 'vitest';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { addDays, formatDay } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { endSensitive } from '@/lib/event/commands/end-sensitive';
import { setSensitive } from '@/lib/event/commands/set-sensitive';
import { personTimeline } from '@/lib/person/queries/person-timeline';
import { whoLooked } from '@/lib/person/queries/who-looked';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { aHolder, aPerson, withCaseload } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = todayInLondon();
let code: string;
let personId: string;
let nurse: Actor;
let holder: Actor;
beforeEach(async () => {
  code = await aCommissioner();
  personId = await aPerson(code);
  nurse = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  holder = await aHolder(code, personId);
});

const look = (actor: Actor, times = 1) =>
  Promise.all(Array.from({ length: times }, () => personTimeline(actor, personId, {}, today)));
const linesFor = async (actor: Actor, before?: string) => (await whoLooked(actor, personId, before))?.lines;

describe('who looked at a record (PER-44)', () => {
  it('is one line a user and day, with what they saw, and never the reader', async () => {
    expect(await linesFor(holder)).toEqual([]);
    await look(nurse, 3);
    const lead = await aStaffMember('PHB_LEAD', code);
    await look(lead);
    const lines = await linesFor(holder);
    expect(lines?.map(({ day, who, seen }) => [day, who, seen])).toEqual([
      [formatDay(today), `${lead.displayName}, PHB lead`, 'details'],
      [formatDay(today), `${nurse.displayName}, Practitioner`, 'details'],
    ]);
  });

  it('is read in pages', async () => {
    await look(nurse, 101);
    const first = await whoLooked(holder, personId, undefined);
    expect(first).toMatchObject({ isFirst: true, older: expect.any(String) });
    const second = await whoLooked(holder, personId, first?.older);
    expect(second).toMatchObject({ isFirst: false, older: null });
    expect(second?.lines).toHaveLength(1);
    expect(await whoLooked(holder, personId, 'no id')).toMatchObject({ isFirst: true });
  });

  it('is for the person and who acts for them in the plan, and of a sensitive record for the person alone', async () => {
    await look(nurse);
    const representative = await aHolder(code, personId, 'REPRESENTATIVE');
    expect(await linesFor(representative)).toHaveLength(1);
    expect(
      await whoLooked(await aHolder(code, personId, 'NOMINEE', { plan: false }), personId, undefined),
    ).toBeNull();
    expect(await whoLooked(nurse, personId, undefined)).toBeNull();
    const other = await aHolder(code, await aPerson(code));
    expect(await whoLooked(other, personId, undefined)).toBeNull();
    await sql('UPDATE person SET is_sensitive = true WHERE id = $1', [personId]);
    expect(await whoLooked(representative, personId, undefined)).toMatchObject({
      isWithheld: true,
      lines: [],
    });
    expect((await linesFor(holder))?.length).toBeGreaterThan(0);
  });

  it('keeps from who acts for them the own views of the person, and those while the record was sensitive', async () => {
    const representative = await aHolder(code, personId, 'REPRESENTATIVE');
    await look(nurse);
    await linesFor(holder);
    const lead = await aStaffMember('PHB_LEAD', code);
    const sensitiveId = newId();
    const safe = { safeWay: 'HAND_OVER', safeWords: 'Sam Support', reviewOn: addDays(today, 30) } as const;
    const flag = { sensitiveId, personId, reason: 'Fled from violence', readerEmails: [] };
    must(await setSensitive(nurse, { ...flag, ...safe }, today));
    await look(lead);
    must(await endSensitive(nurse, { personId, sensitiveId, reason: 'He has moved far away' }));
    const lines = [{ who: `${nurse.displayName}, Practitioner` }];
    expect(await linesFor(representative)).toMatchObject(lines);
    expect((await linesFor(holder))?.map(({ who }) => who)).toContain(`${lead.displayName}, PHB lead`);
  });

  it('is itself a look that is on record', async () => {
    const representative = await aHolder(code, personId, 'REPRESENTATIVE');
    await linesFor(representative);
    expect(await linesFor(holder)).toMatchObject([{ who: `${representative.displayName}, Representative` }]);
  });
});
