import pg from 'pg';
import { now, todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { CreateAccount } from '@/lib/identity/commands/create-account';

/** The owner's connection, for what no command does yet: first administrators, passwords, links to people. */
export type Owner = {
  query: (sql: string, values?: unknown[]) => Promise<pg.QueryResult>;
  close: () => Promise<void>;
};

/** @param commissionerCode the rows it reaches, if row-level security also binds the owner */
export async function openOwner(connectionString: string, commissionerCode?: string): Promise<Owner> {
  const client = new pg.Client({ connectionString, application_name: 'phb seed' });
  await client.connect();
  if (commissionerCode) await reach(client, commissionerCode);
  return { query: (sql, values) => client.query(sql, values), close: () => client.end() };
}

async function reach(client: Pick<pg.Client, 'query' | 'escapeLiteral'>, code: string): Promise<void> {
  await client.query(
    `SET app.commissioner_code = ${client.escapeLiteral(code)}; SET app.reach = 'commissioner'`,
  );
}

/** The account of the first administrator of a commissioner. */
export async function insertFirstAccount(
  owner: Owner,
  { accountId, email, name, jobTitle, phone }: CreateAccount,
): Promise<void> {
  await owner.query(
    `INSERT INTO user_account (id, email, display_name, job_title, phone, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [accountId, email, name, jobTitle, phone, now()],
  );
}

/** The role of the first administrator of a commissioner, which no other user can grant. */
export async function insertFirstRole(
  owner: Owner,
  { commissionerCode, userId }: Actor,
  startsOn: PlainDate,
): Promise<void> {
  await owner.query(
    `INSERT INTO membership (commissioner_code, id, user_id, role, starts_on) VALUES ($1, $2, $3, 'ADMINISTRATOR', $4)`,
    [commissionerCode, newId(), userId, startsOn],
  );
}

/** Gives accounts the same password. */
export async function setPasswords(owner: Owner, emails: readonly string[], hash: string): Promise<void> {
  await owner.query('UPDATE user_account SET password_hash = $2 WHERE email = ANY ($1)', [emails, hash]);
}

/** Links the person to their own sign-in. */
export async function linkPerson(
  owner: Owner,
  link: { code: string; personId: string; userId: string; recordedById: string; name: string },
): Promise<void> {
  const { code, personId, userId, recordedById, name } = link;
  await owner.query(
    `INSERT INTO authority (commissioner_code, id, person_id, user_id, kind, basis, name, covers_money, covers_plan, starts_on, recorded_by_id, recorded_at)
     VALUES ($1, $2, $3, $4, 'SELF', 'OWN', $5, true, true, $6, $7, $8)`,
    [code, newId(), personId, userId, name, todayInLondon(), recordedById, now()],
  );
}

/** Links a representative or nominee to their sign-in. */
export async function linkHelper(
  owner: Owner,
  code: string,
  personId: string,
  userId: string,
): Promise<void> {
  await owner.query(
    `UPDATE authority SET user_id = $3 WHERE commissioner_code = $1 AND person_id = $2 AND kind <> 'SELF' AND user_id IS NULL`,
    [code, personId, userId],
  );
}
