import { beforeAll, describe, expect, it } from 'vitest';
import { recordRequest } from '@/lib/case/commands/record-request';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { addDays, day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { closeCase } from '@/lib/decision/commands/close-case';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { endEligibility } from '@/lib/decision/commands/end-eligibility';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { recordDeath } from '@/lib/event/commands/record-death';
import { recordDeathContact } from '@/lib/event/commands/record-death-contact';
import { takeBackDeath } from '@/lib/event/commands/take-back-death';
import { deathForm, deathMistakeForm } from '@/lib/event/queries/death-forms';
import { holderHome } from '@/lib/home/queries/holder-home';
import { personSummary } from '@/lib/home/queries/person-summary';
import { editDetails } from '@/lib/person/commands/edit-details';
import { writeSection } from '@/lib/plan/commands/write-section';
import { aRequestFor, clocksOf, stateOf } from '../../support/case';
import { ACTS, type Acting } from '../../support/case-acts';
import { theCouncil } from '../../support/council';
import { aPublished, someCriteriaAccounts } from '../../support/criteria';
import { aDeathOf, died, openClocksOf } from '../../support/death';
import { aCommissioner, aStaffMember } from '../../support/identity';
import {
  aHolder,
  anExecutor,
  aPerson,
  aSensitivePerson,
  typedDetails,
  withCaseload,
} from '../../support/person';
import { kindOf, must } from '../../support/result';
import { copyRow } from '../../support/rows';
import { sql } from '../../support/superuser';

const today = todayInLondon();
const DIED = addDays(today, -2);

let staff: Omit<Acting, 'caseId' | 'group'> & { code: string };
beforeAll(async () => {
  const { code, practitioner, lead, admin } = await someCriteriaAccounts();
  staff = {
    code,
    practitioner,
    lead,
    reviewer: await aStaffMember('PHB_LEAD', code),
    finance: await aStaffMember('FINANCE_OFFICER', code),
    criteria: await aPublished(admin, addDays(today, -30)),
  };
});

type Made = Acting & { personId: string };

/** A case of a new person, asked for a week ago. */
async function aCaseOf(group: Acting['group'] = 'CHC'): Promise<Made> {
  const personId = await aPerson(staff.code);
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', staff.code), personId);
  const asked = aRequestFor(personId, { group, askedOn: addDays(today, -7) });
  const caseId = must(await recordRequest(practitioner, asked, today));
  return { ...staff, practitioner, caseId, group, personId };
}

/** The kind of the refusal; an act of several commands is refused by the first of them. */
const act = async (name: string, made: Made): Promise<string> => {
  try {
    const result = (await ACTS[name]?.try(made)) as { ok: boolean; error?: { kind: string } } | undefined;
    return result?.ok ? 'ok' : (result?.error?.kind ?? 'not tried');
  } catch (fault) {
    return /^Refused: .*"kind":"([\w-]+)"/.exec(String((fault as Error).message))?.[1] ?? String(fault);
  }
};

/** The way to a budget, each step with what is tried in its place after a death. */
const WAY = [
  'record a decision: yes',
  'set the amount',
  'inform the person',
  'start the plan',
  'send the plan',
  'approve the plan',
  'start the budget',
];

async function upTo(step: string): Promise<Made> {
  const made = await aCaseOf();
  for (const name of WAY.slice(0, WAY.indexOf(step))) expect(await act(name, made)).toBe('ok');
  return made;
}

const record = (made: Made, change = {}) =>
  kindOf(recordDeath(made.practitioner, aDeathOf(made.personId, { diedOn: DIED, ...change }), today));
const takeBack = (made: Made, actor: Actor = made.practitioner) =>
  kindOf(takeBackDeath(actor, { personId: made.personId, reason: 'Another person' }, today));

describe('DEA-01: after a death', () => {
  it.each(WAY.slice(1))('no one can %s, and all can once it is taken back', async (step) => {
    const made = await upTo(step);
    expect(await record(made)).toBe('ok');
    expect(await act(step, made)).toBe('person-died');
    expect(await takeBack(made)).toBe('ok');
    expect(await act(step, made)).toBe('ok');
  });

  it.each([
    ['start a screening', 'CHC'],
    ['start a full assessment', 'CHC'],
    ['record a fast track', 'CHC'],
    ['answer the criteria', 'LONG_TERM_CONDITION'],
  ] as const)('no one can %s', async (step, group) => {
    const made = await aCaseOf(group);
    expect(await record(made)).toBe('ok');
    expect(await act(step, made)).toBe('person-died');
    expect(await takeBack(made)).toBe('ok');
    expect(await act(step, made)).toBe('ok');
  });

  it('no eligibility command begins or writes anything; what was decided before is recorded', async () => {
    const made = await aCaseOf();
    await act('start a screening', made);
    await act('start a full assessment', made);
    const yes = { outcome: 'ELIGIBLE', evidence: 'Letter', reasons: 'Needs' } as const;
    const elsewhere = (on: PlainDate) =>
      kindOf(decideEligibility(made.lead, { caseId: made.caseId, ...yes, decidedOn: on }, today));
    await record(made);
    for (const step of ['screen in', 'screen out', 'recommend yes', 'recommend no', 'record a fast track'])
      expect([step, await act(step, made)]).toEqual([step, 'person-died']);
    expect(await act('withdraw an assessment', made)).toBe('ok');
    expect(await act('withdraw an assessment', made)).toBe('ok');
    expect(await elsewhere(addDays(DIED, 1))).toBe('person-died');
    expect(await elsewhere(DIED)).toBe('ok');
    const [entry] = (await personEligibility(made.lead, made.personId, today))?.entries ?? [];
    const end = { personId: made.personId, rowId: entry?.rowId ?? '', reasons: 'Met', lastDay: DIED };
    const ended = endEligibility(made.lead, { ...end, ground: 'ASSESSED', consultation: theCouncil }, today);
    expect(await kindOf(ended)).toBe('person-died');
  });

  it.each([
    ['recommend yes', ['accept a recommendation', 'return a recommendation']],
    ['record a fast track', ['accept a fast track', 'return a fast track']],
  ] as const)('what was sent is not decided: %s', async (sent, decisions) => {
    const made = await aCaseOf();
    if (sent === 'recommend yes') await act('start a full assessment', made);
    expect(await act(sent, made)).toBe('ok');
    await record(made);
    for (const step of decisions) expect([step, await act(step, made)]).toEqual([step, 'person-died']);
    expect(await takeBack(made)).toBe('ok');
    expect(await act(decisions[0], made)).toBe('ok');
  });

  it('nothing can be asked for or written in a plan', async () => {
    const made = await upTo('send the plan');
    await record(made);
    const asked = aRequestFor(made.personId, { group: 'OTHER_LOCAL', askedOn: today });
    expect(await kindOf(recordRequest(made.practitioner, asked, today))).toBe('person-died');
    const words = { caseId: made.caseId, kind: 'HEALTH_NEEDS', body: 'More', version: 0 } as const;
    expect(await kindOf(writeSection(made.practitioner, words))).toBe('person-died');
  });
});

describe('DEA-02: the tasks that follow', () => {
  it('of a case without a budget are whom to write to and closing it; closing ends both', async () => {
    const made = await upTo('approve the plan');
    await record(made);
    expect(await openClocksOf(made.personId)).toEqual(['AFTER_DEATH_CONTACT', 'CLOSE_CASE']);
    expect(await act('close: ended', made)).toBe('ok');
    expect(await openClocksOf(made.personId)).toEqual([]);
  });

  it('of two cases ask once whom to write to, and both come back', async () => {
    const made = await aCaseOf();
    const asked = aRequestFor(made.personId, { group: 'OTHER_LOCAL', askedOn: addDays(today, -3) });
    const other = must(await recordRequest(made.practitioner, asked, today));
    const before = [await clocksOf(made.caseId), await clocksOf(other)];
    await record(made);
    expect(await openClocksOf(made.personId)).toEqual(['AFTER_DEATH_CONTACT', 'CLOSE_CASE', 'CLOSE_CASE']);
    await takeBack(made);
    const after = [await clocksOf(made.caseId), await clocksOf(other)];
    expect(after.map((lines) => lines.filter((line) => line.endsWith('open')))).toEqual(before);
  });

  it('end what waited to be decided, and give it back with the mistake', async () => {
    const made = await aCaseOf();
    await act('start a full assessment', made);
    await act('recommend yes', made);
    const before = await openClocksOf(made.personId);
    expect(before).toContain('VERIFY_RECOMMENDATION');
    await record(made);
    expect(await openClocksOf(made.personId)).toEqual(['AFTER_DEATH_CONTACT', 'CLOSE_CASE']);
    await takeBack(made);
    expect(await openClocksOf(made.personId)).toEqual(before);
  });

  it('leave a case that was closed by hand closed', async () => {
    const made = await aCaseOf();
    await record(made);
    const form = () => deathMistakeForm(made.practitioner, made.personId);
    expect((await form())?.staysClosed).toEqual([]);
    await act('close: ended', made);
    expect((await form())?.staysClosed).toMatchObject([{ id: made.caseId }]);
    expect(await takeBack(made)).toBe('ok');
    expect(await stateOf(made.caseId)).toBe('ENDED');
    expect(await openClocksOf(made.personId)).toEqual([]);
  });

  it('closed because of the death comes back with its state, its clocks and what was sent', async () => {
    const made = await aCaseOf();
    await act('start a full assessment', made);
    await act('recommend yes', made);
    const asked = aRequestFor(made.personId, { group: 'OTHER_LOCAL', askedOn: addDays(today, -3) });
    const other = must(await recordRequest(made.practitioner, asked, today));
    const before = [await clocksOf(made.caseId), await clocksOf(other)];
    const closing = (caseId: string) =>
      kindOf(closeCase(made.practitioner, { caseId, event: 'end', reason: 'Died', isForDeath: true }, today));
    expect(await closing(other)).toBe('no-death-recorded');
    await record(made);
    expect([await closing(made.caseId), await closing(other)]).toEqual(['ok', 'ok']);
    expect(await openClocksOf(made.personId)).toEqual([]);
    expect((await deathMistakeForm(made.practitioner, made.personId))?.staysClosed).toEqual([]);
    expect(await takeBack(made)).toBe('ok');
    const cases = await sql(
      `SELECT state::text, closed_on, closed_reason, closed_from, closed_by_death_id FROM phb_case WHERE person_id = $1`,
      [made.personId],
    );
    const open = { state: 'REQUESTED', closed_on: null, closed_reason: null };
    expect(cases).toEqual(Array(2).fill({ ...open, closed_from: null, closed_by_death_id: null }));
    const after = [await clocksOf(made.caseId), await clocksOf(other)];
    expect(after.map((lines) => lines.filter((line) => line.endsWith('open')))).toEqual(
      before.map((lines) => lines.filter((line) => line.endsWith('open'))),
    );
    expect(await act('accept a recommendation', made)).toBe('ok');
  });

  it('end when whom to speak to is recorded, at once or later, and show it', async () => {
    const contact = {
      contactName: 'Linda Ward',
      contactRelationship: 'Daughter and executor',
      contactPhone: '01249 555 177',
      contactAddress: '2 High Street, Calne',
      contactNote: 'After 5pm',
      contactHasEstate: true,
    };
    const [known, later] = [await aCaseOf(), await aCaseOf()];
    await record(known, { contact });
    await record(later);
    expect(await openClocksOf(known.personId)).toEqual(['CLOSE_CASE']);
    const { practitioner, personId } = later;
    expect(await kindOf(recordDeathContact(practitioner, { personId, contact }, today))).toBe('ok');
    expect(await openClocksOf(personId)).toEqual(['CLOSE_CASE']);
    const summary = await personSummary(practitioner, personId, today);
    expect(summary?.settling).toMatchObject({
      contact,
      open: [{ what: 'Close the case', turn: 'You' }],
      done: [{ id: 'stopped' }, { what: 'Who to speak to is recorded' }],
    });
  });

  it('hide how to reach the family of a sensitive record', async () => {
    const personId = await aSensitivePerson(await aStaffMember('PRACTITIONER', staff.code));
    const contact = {
      contactName: 'Ann Lee',
      contactRelationship: 'Sister',
      contactPhone: '0115 496 0001',
      contactAddress: '1 Hidden Row',
      contactNote: null,
      contactHasEstate: false,
    };
    await died(staff.lead, personId, today, { diedOn: DIED, contact });
    const summary = await personSummary(staff.lead, personId, today);
    expect(summary?.settling).toMatchObject({
      isContactHidden: true,
      contact: { contactName: 'Ann Lee', contactPhone: null, contactAddress: null },
    });
    expect((await deathForm(staff.lead, personId))?.contact).toBeNull();
  });
});

describe('DEA-03: a death', () => {
  it('is recorded once by a form sent twice, and refused a second time', async () => {
    const made = await aCaseOf();
    const form = aDeathOf(made.personId, { diedOn: DIED });
    const twice = await Promise.all([1, 2].map(() => kindOf(recordDeath(made.practitioner, form, today))));
    expect(twice).toEqual(['ok', 'ok']);
    expect(await record(made)).toBe('death-recorded-already');
    expect(await sql('SELECT 1 FROM death WHERE person_id = $1', [made.personId])).toHaveLength(1);
  });

  it('is not to come, not before birth, and not before anything else that matters', async () => {
    const made = await aCaseOf();
    expect(await record(made, { diedOn: addDays(today, 1) })).toBe('died-in-future');
    expect(await record(made, { diedOn: day('1980-05-03') })).toBe('died-before-birth');
    expect(await record(made, { diedOn: day('1980-05-04') })).toBe('ok');
  });

  it('is not changed by the form of the personal details', async () => {
    const made = await aCaseOf();
    await record(made);
    const [row] = await sql<{ version: number }>('SELECT version FROM person WHERE id = $1', [made.personId]);
    const details = typedDetails({ diedOn: null });
    const input = { personId: made.personId, version: row?.version ?? 0, details };
    expect(await kindOf(editDetails(made.practitioner, input, today))).toBe('ok');
    const [after] = await sql('SELECT died_on::text FROM person WHERE id = $1', [made.personId]);
    expect(after).toEqual({ died_on: DIED });
    const born = { ...input, version: input.version + 1, details: { ...details, dateOfBirth: today } };
    expect(await kindOf(editDetails(made.practitioner, born, today))).toBe('died-before-birth');
  });

  it('is in the trail with its day and its end, and only one is in force', async () => {
    const made = await aCaseOf();
    await record(made);
    await takeBack(made);
    await record(made);
    const rows = await sql<{ action: string }>(
      `SELECT action FROM audit_event WHERE person_id = $1 AND action LIKE 'death:%' ORDER BY sequence`,
      [made.personId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['death:record', 'death:take-back', 'death:record']);
    const [inForce] = await sql<{ id: string }>(
      'SELECT id FROM death WHERE person_id = $1 AND taken_back_at IS NULL',
      [made.personId],
    );
    await expect(copyRow('death', inForce?.id ?? '', { id: newId() })).rejects.toThrow(/death_one_in_force/);
  });

  it('is nothing for any other user', async () => {
    const made = await aCaseOf();
    const others = [
      await aStaffMember('PRACTITIONER', staff.code),
      await aStaffMember('FINANCE_OFFICER', staff.code),
      await aStaffMember('AUDITOR', staff.code),
      await aHolder(staff.code, made.personId, 'REPRESENTATIVE'),
      await aStaffMember('PHB_LEAD', await aCommissioner()),
    ];
    for (const actor of others) {
      expect(await kindOf(recordDeath(actor, aDeathOf(made.personId), today))).toBe('not-found');
      expect(await takeBack(made, actor)).toBe('not-found');
    }
    expect(await kindOf(takeBackDeath(staff.lead, { personId: made.personId, reason: 'x' }, today))).toBe(
      'no-death-recorded',
    );
  });

  it('is seen by who deals with the estate, in place of what can be spent', async () => {
    const made = await upTo('start the budget');
    expect(await act('start the budget', made)).toBe('ok');
    await died(made.practitioner, made.personId, today, { diedOn: DIED });
    const executor = await anExecutor(made.practitioner, made.personId);
    const home = await holderHome(executor, made.personId, today);
    expect(home).toMatchObject({ seesMoney: true, seesPlan: false, seesDecision: false });
    expect(home?.diedOn).not.toBeNull();
  });
});
