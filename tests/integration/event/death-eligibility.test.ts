import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordRequest } from '@/lib/case/commands/record-request';
import { todayInLondon } from '@/lib/core/clock';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { reach } from '@/lib/core/policy/table';
import { askNursingAgain } from '@/lib/decision/commands/ask-nursing-again';
import { correctDecision } from '@/lib/decision/commands/correct-decision';
import { correctEarlier } from '@/lib/decision/commands/correct-earlier';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { endEligibility, takeBackEnd } from '@/lib/decision/commands/end-eligibility';
import { recordEarlier } from '@/lib/decision/commands/record-earlier';
import { personEligibility } from '@/lib/eligibility/queries/person-eligibility';
import { aRequestFor } from '../../support/case';
import { ACTS, type Acting } from '../../support/case-acts';
import { theCouncil } from '../../support/council';
import { aPublished, someCriteriaAccounts } from '../../support/criteria';
import { died } from '../../support/death';
import { anEarlierFor } from '../../support/eligibility';
import { aStaffMember } from '../../support/identity';
import { aPerson, withCaseload } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

const today = todayInLondon();
const DIED = addDays(today, -2);
type Made = Acting & { personId: string };
type Refused = { ok: boolean; error?: { kind: string } };

let staff: Omit<Acting, 'caseId' | 'group'> & { code: string };
beforeAll(async () => {
  const { code, practitioner, lead, admin } = await someCriteriaAccounts();
  const reviewer = await aStaffMember('PHB_LEAD', code);
  const finance = await aStaffMember('FINANCE_OFFICER', code);
  const criteria = await aPublished(admin, addDays(today, -30));
  staff = { code, practitioner, lead, reviewer, finance, criteria };
});

async function aCaseOf(group: Acting['group'] = 'CHC'): Promise<Made> {
  const personId = await aPerson(staff.code);
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', staff.code), personId);
  const asked = aRequestFor(personId, { group, askedOn: addDays(today, -7) });
  const caseId = must(await recordRequest(practitioner, asked, today));
  return { ...staff, practitioner, caseId, group, personId };
}

const act = (name: string, made: Made): Promise<Refused> => {
  const one = ACTS[name];
  if (!one) throw new Error(`No act ${name}`);
  return one.try(made);
};
const elsewhere = { outcome: 'ELIGIBLE', evidence: 'Letter', reasons: 'Needs', decidedOn: today } as const;
const yes = 'record a decision: yes';
const rowOf = async (actor: Actor, personId: string) =>
  (await personEligibility(actor, personId, today))?.entries[0]?.rowId ?? '';
const ending = (rowId: string, personId: string) => ({
  personId,
  rowId,
  reasons: 'Met',
  lastDay: today,
  ground: 'ASSESSED' as const,
  consultation: theCouncil,
});

type Tried = { group?: Acting['group']; before: string[]; try: (made: Made) => Promise<Refused> };

/** Every command of eligibility by its name: what is there before the death, and what is tried after it. */
const COMMANDS: Record<string, Tried> = {
  decideEligibility: {
    before: [],
    try: ({ lead, caseId }) => decideEligibility(lead, { caseId, ...elsewhere }, today),
  },
  correctDecision: {
    before: [yes],
    try: async ({ lead, caseId }) => {
      const [row] = await sql<{ id: string }>('SELECT id FROM eligibility_decision WHERE case_id = $1', [
        caseId,
      ]);
      const wrong = { decisionId: row?.id ?? '', whyCorrected: 'Wrong' };
      return correctDecision(lead, { caseId, ...elsewhere, ...wrong }, today);
    },
  },
  decideRecommendation: {
    before: ['start a full assessment', 'recommend yes'],
    try: (made) => act('accept a recommendation', made),
  },
  decideFastTrack: { before: ['record a fast track'], try: (made) => act('accept a fast track', made) },
  decideLocal: {
    group: 'LONG_TERM_CONDITION',
    before: ['answer the criteria'],
    try: (made) => act('decide the answers: yes', made),
  },
  endEligibility: {
    before: [yes],
    try: async ({ lead, personId }) =>
      endEligibility(lead, ending(await rowOf(lead, personId), personId), today),
  },
  considerNursing: {
    before: ['start a screening', 'screen out'],
    try: (made) => act('consider nursing care', made),
  },
  askNursingAgain: {
    before: ['start a screening', 'screen out'],
    try: ({ lead, caseId }) => askNursingAgain(lead, { caseId, askedOn: today }, today),
  },
  takeBackEnd: {
    before: [yes, 'end'],
    try: async ({ lead, personId }) =>
      takeBackEnd(lead, { personId, rowId: await rowOf(lead, personId), reasons: 'A mistake' }, today),
  },
  recordEarlier: {
    before: [],
    try: ({ practitioner, personId }) => recordEarlier(practitioner, anEarlierFor(personId), today),
  },
  correctEarlier: {
    before: ['earlier'],
    try: async ({ practitioner, personId }) => {
      const { eligibilityId: _, ...care } = anEarlierFor(personId, { decidedOn: today });
      const rowId = await rowOf(practitioner, personId);
      return correctEarlier(practitioner, { ...care, rowId, whyCorrected: 'Wrong day' }, today);
    },
  },
};

async function prepare(name: string, made: Made): Promise<Refused> {
  const { lead, practitioner, personId } = made;
  if (name === 'end') return endEligibility(lead, ending(await rowOf(lead, personId), personId), today);
  if (name === 'earlier') return recordEarlier(practitioner, anEarlierFor(personId), today);
  return act(name, made);
}

/** The commands of the code that ask for a permission of eligibility of the policy table, by name. */
function commandsOfEligibility(): string[] {
  const asked = Object.keys(reach).filter(
    (one) => one.startsWith('eligibility:') && one !== 'eligibility:view',
  );
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\/commands\/.*\.ts$/.test(file))
    .flatMap((file) =>
      readFileSync(`lib/${file}`, 'utf8')
        .split(/^export (?:async )?function /m)
        .slice(1),
    )
    .filter((body) => asked.some((one) => new RegExp(`command<[^(]*\\(\\s*actor,\\s*'${one}'`).test(body)))
    .map((body) => body.slice(0, body.indexOf('(')));
}

describe('DEA-01: after a death no command of eligibility decides anything', () => {
  it('and this names every one of them', () => {
    expect(Object.keys(COMMANDS).sort()).toEqual(commandsOfEligibility().sort());
  });

  it.each(Object.keys(COMMANDS))('%s', async (name) => {
    const tried = COMMANDS[name];
    if (!tried) throw new Error(`No command ${name}`);
    const made = await aCaseOf(tried.group);
    for (const step of tried.before) must((await prepare(step, made)) as never);
    await died(made.practitioner, made.personId, today, { diedOn: DIED });
    expect((await tried.try(made)).error?.kind).toBe('person-died');
  });
});
