import { randomInt, randomUUID } from 'node:crypto';
import { everyAddress, filled } from './support/addresses';
import { build, type Role, type StagedCase } from './support/build';
import { send } from './support/http';
import { cookieHeader } from './support/session';
import { expect, test } from './support/test';

/** The family name of the person that no visitor of this matrix may see. */
const NAME = 'Okafor';
/** Cells of one run; `MATRIX=all npm run test:browser matrix` asks every one. */
const BOUNDED = 400;
const AT_ONCE = 4;

/** These ask why a record outside the caseload is to be opened, and name the person who was found. */
const NAMES_WHO_WAS_FOUND = ['/practitioner/people/[personId]/open', '/practitioner/people/[personId]/join'];

/** `home`: an address that is theirs, which shows that they are signed in. */
type Visitor = { name: string; cookie: string; home: string };
type Cell = { visitor: Visitor; address: string; path: string };

/** Roles that have nothing to do with the person, in the person's commissioner and in another. */
async function visitorsOf(code: string): Promise<Visitor[]> {
  const elsewhere = await build.aCommissioner();
  const theirs = await build.aPerson(code);
  const staff = async (role: Role, at: string) => build.aStaffMember(role, at);
  const users = [
    ...['PRACTITIONER', 'ADMINISTRATOR'].map((role) => staff(role as Role, code)),
    ...['PRACTITIONER', 'PHB_LEAD', 'FINANCE_OFFICER', 'AUDITOR'].map((role) =>
      staff(role as Role, elsewhere),
    ),
    ...(['BUDGET_HOLDER', 'REPRESENTATIVE', 'NOMINEE'] as const).map((role) =>
      build.aHolder(code, theirs, role),
    ),
  ];
  const visitors = (await Promise.all(users)).map(async (user) => ({
    name: `${user.role} of ${user.commissionerCode === code ? 'the commissioner' : 'another'}`,
    cookie: cookieHeader(await build.aSession(user)),
    home: homeOf(user.role),
  }));
  return [...(await Promise.all(visitors)), { name: 'nobody signed in', cookie: '', home: '/' }];
}

function homeOf(role: string): string {
  if (role === 'PRACTITIONER') return '/practitioner';
  return ['BUDGET_HOLDER', 'REPRESENTATIVE', 'NOMINEE'].includes(role) ? '/budget-holder' : '/commissioner';
}

/** The values for the places of an address, from one case. */
function valuesOf(made: StagedCase): Record<string, string> {
  const ids = Object.fromEntries(Object.entries(made).filter(([, value]) => typeof value === 'string'));
  const strange = { authorityId: randomUUID(), receiptId: randomUUID(), entryId: randomUUID() };
  const staff = { userId: randomUUID(), membershipId: randomUUID() };
  const words = { section: 'health-needs', domain: 'breathing', kind: 'referral', key: 'advice-pals' };
  return { ...ids, serviceId: made.lineId, ...strange, ...staff, ...words };
}

const MALFORMED = ['not-an-id', '__proto__', '%00', "'; DROP TABLE person; --", 'x'.repeat(300)];

test('no role sees a person it has nothing to do with, at any address, and nothing fails', async () => {
  test.setTimeout(600_000);
  const code = await build.aCommissioner();
  const cases = await Promise.all(
    (['ACTIVE', 'CHALLENGED', 'DST', 'LOCAL'] as const).map((stage) => build.aCaseAt(code, stage)),
  );
  const visitors = await visitorsOf(code);
  for (const { name, cookie, home } of visitors)
    expect([name, (await send('GET', home, { headers: { cookie } })).status]).toEqual([name, 200]);
  const known = cases.map(valuesOf);
  const names = new Set(known.flatMap((values) => Object.keys(values)));
  const strange = [randomUUID(), ...MALFORMED].map((value) =>
    Object.fromEntries([...names].map((name) => [name, value])),
  );
  const cells = everyAddress().flatMap((address) => {
    const paths = new Set(
      [...known, ...strange].map((values) => filled(address, values)).filter((path) => path !== null),
    );
    return [...paths].flatMap((path) => visitors.map((visitor) => ({ visitor, address, path })));
  });
  const asked = process.env.MATRIX === 'all' ? cells : sampleOf(cells, BOUNDED);
  const wrong: string[] = [];
  const waiting = [...asked];
  const work = async () => {
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) wrong.push(...(await faultsOf(cell)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  test.info().annotations.push({ type: 'cells', description: `${asked.length} of ${cells.length}` });
  expect(wrong).toEqual([]);
});

async function faultsOf({ visitor, address, path }: Cell): Promise<string[]> {
  const { status, body } = await send('GET', path, {
    headers: { cookie: visitor.cookie, accept: 'text/html' },
  });
  const cell = `${visitor.name} at ${path}: ${status}`;
  if (status >= 500) return [cell];
  if (!body.includes(NAME)) return [];
  return NAMES_WHO_WAS_FOUND.includes(address) ? [] : [`${cell}, and names the person`];
}

function sampleOf(cells: readonly Cell[], size: number): Cell[] {
  const left = [...cells];
  return Array.from({ length: Math.min(size, left.length) }, () =>
    left.splice(randomInt(left.length), 1),
  ).flat();
}
