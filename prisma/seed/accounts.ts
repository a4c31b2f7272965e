import { runAt } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { grantRole } from '@/lib/identity/commands/grant-role';
import { hashPassword } from '@/lib/web/auth/password';
import { type Accounts, oneOf } from './replay/acting-accounts';
import type { Owner } from './replay/owner';
import { NAMED_ACCOUNTS, type Post, STAFF } from './staff';
import type { Story } from './story';

const PASSWORD = 'demonstration';

type Row = {
  key: string;
  name: string;
  jobTitle: string | null;
  email: string;
  canSignIn: boolean;
  isStaff: boolean;
};

/** Every sign-in of the demonstration. Only the named ones have a password. */
function rowsOf(stories: readonly Story[]): Row[] {
  const named = new Set(NAMED_ACCOUNTS.map(({ key }) => key));
  const staff = STAFF.map((account) => ({
    ...account,
    email: emailOf(account.key),
    canSignIn: named.has(account.key),
    isStaff: account.posts.length > 0,
  }));
  const own = stories.flatMap(({ signIn, person }) =>
    signIn && !named.has(signIn)
      ? [
          {
            key: signIn,
            name: `${person.givenName} ${person.familyName}`,
            jobTitle: null,
            email: emailOf(signIn),
            canSignIn: false,
            isStaff: false,
          },
        ]
      : [],
  );
  return [...staff, ...own];
}

/** Addresses of the reserved domain: no mail can go there. */
const emailOf = (key: string) => `${key}@demonstration.invalid`;

/** Makes the sign-ins in one statement, in the order of the sign-in page. */
export async function makeAccounts(owner: Owner, stories: readonly Story[], since: PlainDate): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  const rows = rowsOf(stories).map((row, place) => ({
    id: newId(),
    email: row.email,
    display_name: row.name,
    job_title: row.jobTitle,
    // Ofcom reserves these numbers for drama.
    phone: row.isStaff ? `01632 960${String(100 + place).padStart(3, '0')}` : null,
    password_hash: row.canSignIn ? hash : null,
    created_at: new Date(Date.parse(`${since}T08:00:00Z`) + place * 1_000).toISOString(),
  }));
  await owner.query(
    `INSERT INTO user_account (id, email, display_name, job_title, phone, password_hash, created_at)
     SELECT id, email, display_name, job_title, phone, password_hash, created_at FROM jsonb_to_recordset($1)
       AS made (id uuid, email text, display_name text, job_title text, phone text, password_hash text, created_at timestamptz)`,
    [JSON.stringify(rows)],
  );
}

/**
 * Gives the staff of one commissioner their roles on a day. No other user can grant the first administrator
 * theirs; that one grants the rest.
 */
export async function makeMemberships(owner: Owner, accounts: Accounts, since: PlainDate): Promise<void> {
  const { commissionerCode: code, userIds } = accounts;
  const administrator = oneOf(accounts, 'ADMINISTRATOR', 0);
  await owner.query(
    `INSERT INTO membership (commissioner_code, id, user_id, role, starts_on) VALUES ($1, $2, $3, 'ADMINISTRATOR', $4)`,
    [code, newId(), administrator.userId, since],
  );
  await runAt(new Date(`${since}T08:30:00Z`), async () => {
    for (const { key, posts } of STAFF)
      for (const post of posts.filter(
        (one) => one.code === code && userIds.get(key) !== administrator.userId,
      ))
        await grant(administrator, userIds.get(key) ?? '', post, since);
  });
}

async function grant(
  by: Actor,
  userId: string,
  { role, limitPounds }: Post,
  since: PlainDate,
): Promise<void> {
  const limit = limitPounds ? pence(limitPounds * 100) : null;
  const granted = await grantRole(by, { membershipId: newId(), userId, role, limit }, since);
  if (!granted.ok) throw new Error(`A role was refused: ${granted.error.kind}`);
}

/** The ids of all sign-ins by their key. */
export async function findUserIds(owner: Owner): Promise<Map<string, string>> {
  const { rows } = await owner.query('SELECT id, email FROM user_account');
  return new Map(rows.map(({ id, email }) => [String(email).split('@')[0] ?? '', String(id)]));
}

/** What `npm start` prints: who can sign in, one a line. */
export function accountsText(): string {
  const width = Math.max(...NAMED_ACCOUNTS.map(({ key }) => emailOf(key).length));
  const lines = NAMED_ACCOUNTS.map(
    ({ key, name, jobTitle }) => `    ${emailOf(key).padEnd(width)}  ${name}, ${jobTitle}`,
  );
  return [
    '  Sign in as one of these, with the password "demonstration". All people in it are made up.',
    '',
    ...lines,
  ].join('\n');
}
