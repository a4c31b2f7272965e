import { runAt } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { type CreateAccount, createAccount } from '@/lib/identity/commands/create-account';
import { grantRole } from '@/lib/identity/commands/grant-role';
import { hashPassword } from '@/lib/web/auth/password';
import { PLACES } from './place';
import { type Accounts, oneOf } from './replay/acting-accounts';
import { insertFirstAccount, insertFirstRole, type Owner, setPasswords } from './replay/owner';
import { NAMED_ACCOUNTS, type Post, STAFF, staffOf } from './staff';
import type { Story } from './story';

const PASSWORD = 'demonstration';

const NAMED = new Set(NAMED_ACCOUNTS.map(({ key }) => key));

/** Addresses of the reserved domain: no mail can go there. */
const emailOf = (key: string) => `${key}@demonstration.invalid`;

/** A sign-in. `code`: the commissioner by which it is made; an account belongs to none. */
type SignIn = { key: string; code: string; account: CreateAccount };

/** Every sign-in of the demonstration, in the order of the sign-in page. */
function signInsOf(stories: readonly Story[]): SignIn[] {
  const staff = STAFF.map(({ key, name, jobTitle, posts }, place) => {
    // Ofcom reserves these numbers for drama.
    const phone = posts.length > 0 ? `01632 960${String(100 + place).padStart(3, '0')}` : null;
    return signIn(key, posts[0]?.code ?? 'QOX', { name, jobTitle, phone });
  });
  const own = stories.flatMap(({ signIn: key, person, commissionerCode }) => {
    const name = `${person.givenName} ${person.familyName}`;
    return key && !NAMED.has(key)
      ? [signIn(key, commissionerCode, { name, jobTitle: null, phone: null })]
      : [];
  });
  return [...staff, ...own];
}

function signIn(
  key: string,
  code: string,
  about: Pick<CreateAccount, 'name' | 'jobTitle' | 'phone'>,
): SignIn {
  return { key, code, account: { ...about, accountId: newId(), email: emailOf(key) } };
}

/**
 * Makes the sign-ins a second apart, since the sign-in page lists them by their time. The first administrator
 * of a commissioner is there before; that one makes the rest. Only the named have a password.
 */
export async function makeAccounts(owner: Owner, stories: readonly Story[], since: PlainDate): Promise<void> {
  const all = signInsOf(stories);
  const inTurn = async (chosen: (one: SignIn) => boolean, make: (one: SignIn) => Promise<void>) => {
    for (const [place, one] of all.entries())
      if (chosen(one))
        await runAt(new Date(Date.parse(`${since}T08:00:00Z`) + place * 1_000), () => make(one));
  };
  const isFirst = ({ key, code }: SignIn) => staffOf(code, 'ADMINISTRATOR')[0] === key;
  await inTurn(isFirst, ({ account }) => insertFirstAccount(owner, account));
  for (const { code } of PLACES) {
    const administrator = oneOf(await findAccounts(owner, code), 'ADMINISTRATOR', 0);
    const isTheirs = (one: SignIn) => one.code === code && !isFirst(one);
    await inTurn(isTheirs, ({ account }) => make(administrator, account));
  }
  await setPasswords(owner, [...NAMED].map(emailOf), await hashPassword(PASSWORD));
}

async function make(by: Actor, account: CreateAccount): Promise<void> {
  const made = await createAccount(by, account);
  if (!made.ok) throw new Error(`An account was refused: ${made.error.kind}`);
}

/** Gives the staff of one commissioner their roles on a day: the first administrator, who grants the rest. */
export async function grantRoles(owner: Owner, accounts: Accounts, since: PlainDate): Promise<void> {
  const { commissionerCode: code, userIds } = accounts;
  const administrator = oneOf(accounts, 'ADMINISTRATOR', 0);
  await insertFirstRole(owner, administrator, since);
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
  { role, limitPounds, duty }: Post,
  since: PlainDate,
): Promise<void> {
  const limit = limitPounds ? pence(limitPounds * 100) : null;
  const granted = await grantRole(
    by,
    {
      membershipId: newId(),
      userId,
      role,
      duty: duty ?? null,
      limit,
      startsOn: since,
      reason: 'Appointed to the post',
    },
    since,
  );
  if (!granted.ok) throw new Error(`A role was refused: ${granted.error.kind}`);
}

/** The sign-ins that are there, by their key, to act for one commissioner. */
export async function findAccounts(owner: Owner, commissionerCode: string): Promise<Accounts> {
  const named = await owner.query('SELECT name FROM commissioner WHERE code = $1', [commissionerCode]);
  const { rows } = await owner.query('SELECT id, email FROM user_account');
  const userIds = new Map(rows.map(({ id, email }) => [String(email).split('@')[0] ?? '', String(id)]));
  return { commissionerCode, commissionerName: String(named.rows[0]?.name), userIds };
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
