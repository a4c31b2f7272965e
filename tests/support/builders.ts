import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import type { Role } from '@/lib/core/policy/role';
import { sql } from './superuser';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
let made = 0;

/** A commissioner of its own in this test file. */
export async function aCommissioner(): Promise<string> {
  made += 1;
  const code = `Q${LETTERS[Math.floor(made / 32) % 32]}${LETTERS[made % 32]}`;
  await sql(`INSERT INTO commissioner (code, name, kind) VALUES ($1, $2, 'ICB')`, [code, `NHS Test ${code}`]);
  return code;
}

/** A member of staff with a sign-in and a role. @param approvalLimitPence for a PHB lead */
export async function aStaffMember(
  role: Role,
  commissionerCode: string,
  approvalLimitPence: number | null = null,
): Promise<Actor> {
  const actor = await anActor(role, commissionerCode);
  await sql(
    `INSERT INTO membership (commissioner_code, id, user_id, role, approval_limit_pence, starts_on) VALUES ($1, $2, $3, $4, $5, '2020-01-01')`,
    [commissionerCode, newId(), actor.userId, role, approvalLimitPence],
  );
  return { ...actor, approvalLimitPence };
}

async function anActor(role: Role, commissionerCode: string): Promise<Actor> {
  const userId = newId();
  const displayName = `${role} ${userId.slice(-6)}`;
  await sql(`INSERT INTO user_account (id, email, display_name, created_at) VALUES ($1, $2, $3, now())`, [
    userId,
    `${userId}@test.invalid`,
    displayName,
  ]);
  const names = { displayName, commissionerName: `NHS Test ${commissionerCode}` };
  return {
    userId,
    ...names,
    commissionerCode,
    role,
    personIds: [],
    authorities: [],
    approvalLimitPence: null,
  };
}

export type PersonGiven = {
  givenName?: string;
  familyName?: string;
  dateOfBirth?: string;
  nhsNumber?: string | null;
};

/**
 * A registered person. Without a given NHS number it is missing, with the reason that it is not yet traced.
 */
export async function aPerson(commissionerCode: string, given: PersonGiven = {}): Promise<string> {
  const id = newId();
  const { givenName = 'Test', familyName = 'Person', dateOfBirth = '1980-05-04', nhsNumber = null } = given;
  const registrar = await anActor('PRACTITIONER', commissionerCode);
  await sql(
    `INSERT INTO person (commissioner_code, id, given_name, family_name, given_name_key, family_name_key, date_of_birth, nhs_number,
       nhs_number_missing_reason, registered_by_id, registered_at)
     VALUES ($1, $2, $3::text, $4::text, lower($3::text), lower($4::text), $5, $6, $7, $8, now())`,
    [
      commissionerCode,
      id,
      givenName,
      familyName,
      dateOfBirth,
      nhsNumber,
      nhsNumber ? null : 'NOT_YET_TRACED',
      registrar.userId,
    ],
  );
  return id;
}

/** Puts people on a practitioner's caseload, as today's requests would see it. */
export async function withCaseload(practitioner: Actor, ...personIds: string[]): Promise<Actor> {
  for (const personId of personIds) {
    await sql(
      `INSERT INTO caseload_entry (commissioner_code, id, person_id, user_id, starts_on) VALUES ($1, $2, $3, $4, '2020-01-01')`,
      [practitioner.commissionerCode, newId(), personId, practitioner.userId],
    );
  }
  return { ...practitioner, personIds: [...practitioner.personIds, ...personIds] };
}

type Holder = 'BUDGET_HOLDER' | 'REPRESENTATIVE' | 'NOMINEE';
const kinds = {
  BUDGET_HOLDER: ['SELF', 'OWN'],
  REPRESENTATIVE: ['REPRESENTATIVE', 'LPA_HEALTH_AND_WELFARE'],
  NOMINEE: ['NOMINEE', 'NOMINATED_BY_PERSON'],
} as const;

/** The person's own sign-in, or a representative's, with an authority in force. */
export async function aHolder(
  commissionerCode: string,
  personId: string,
  role: Holder = 'BUDGET_HOLDER',
  covers: { money?: boolean; plan?: boolean } = {},
): Promise<Actor> {
  const actor = await anActor(role, commissionerCode);
  const [kind, basis] = kinds[role];
  const authority = { personId, coversMoney: covers.money ?? true, coversPlan: covers.plan ?? true };
  await sql(
    `INSERT INTO authority (commissioner_code, id, person_id, user_id, kind, basis, name, covers_money, covers_plan, starts_on, recorded_by_id, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'Test', $7, $8, '2020-01-01', $4, now())`,
    [
      commissionerCode,
      newId(),
      personId,
      actor.userId,
      kind,
      basis,
      authority.coversMoney,
      authority.coversPlan,
    ],
  );
  return { ...actor, personIds: [personId], authorities: [authority] };
}
