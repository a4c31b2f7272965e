import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { hashPassword } from '@/lib/web/auth/password';
import type { Owner } from './replay/owner';
import { NAMED_ACCOUNTS, STAFF } from './staff';
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

/** Gives the staff of one commissioner their roles. */
export async function makeMemberships(
  owner: Owner,
  code: string,
  userIds: ReadonlyMap<string, string>,
  since: PlainDate,
): Promise<void> {
  for (const { key, posts } of STAFF)
    for (const { role, limitPounds } of posts.filter((post) => post.code === code))
      await owner.query(
        `INSERT INTO membership (commissioner_code, id, user_id, role, approval_limit_pence, starts_on) VALUES ($1, $2, $3, $4, $5, $6)`,
        [code, newId(), userIds.get(key), role, limitPounds ? limitPounds * 100 : null, since],
      );
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
