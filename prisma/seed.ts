import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { todayInLondon } from '@/lib/core/clock';
import { isLegalOn } from '@/lib/core/commissioner';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import { disconnect } from '@/lib/platform/db/client';
import { isEmpty } from '../scripts/lib/demonstration.mjs';
import { dataFolder } from '../scripts/lib/folders.mjs';
import { Refusal, runCommand } from '../scripts/lib/refusal.mjs';
import { accountsText, makeAccounts } from './seed/accounts';
import { bankHolidays } from './seed/calendar';
import { drawPeople, historyFrom, SEED } from './seed/people';
import { PLACES } from './seed/place';
import { type Owner, openOwner } from './seed/replay/owner';
import { FEWEST } from './seed/stages';

/**
 * People of each commissioner. `small` has one person at each stage, and the active budgets that the named
 * sign-ins need.
 */
const SIZES = { full: 300, small: FEWEST } as const;

/**
 * Loads the demonstration into an empty database: made-up people of two commissioners, by the real commands.
 */
await runCommand(async () => {
  const size = SIZES[process.argv[2] === 'small' ? 'small' : 'full'];
  const owner = await openOwner(process.env.DATABASE_OWNER_URL ?? '');
  try {
    await prepare(owner, size);
    await Promise.all(PLACES.map(({ code }) => loadCommissioner(code, size)));
    // Gives the planner its statistics now instead of at the next autovacuum.
    await owner.query('ANALYZE');
  } finally {
    await owner.close();
    await disconnect();
  }
  leaveAccounts();
});

async function prepare(owner: Owner, size: number): Promise<void> {
  if (!(await isEmpty(process.env.DATABASE_OWNER_URL ?? '')))
    throw new Refusal('This database is in use: the demonstration is only loaded into an empty one.');
  const today = todayInLondon();
  say(`Seed ${SEED}, ${size} people in each of ${PLACES.length} commissioners`);
  await owner.query(
    'INSERT INTO installation (id, is_demonstration, seed, created_at) VALUES (1, true, $1, now())',
    [SEED],
  );
  for (const { code } of PLACES) await refuseUnlessLegal(owner, code, today);
  await makeContacts(owner);
  const stories = drawPeople({ seed: SEED, size, today, holidays: bankHolidays() });
  await makeAccounts(owner, stories, historyFrom(today));
}

/** A body that no longer exists cannot run budgets, not even in a demonstration. */
async function refuseUnlessLegal(owner: Owner, code: string, today: PlainDate): Promise<void> {
  const { rows } = await owner.query(
    `SELECT kind, to_char(legal_from, 'YYYY-MM-DD') AS "legalFrom", to_char(legal_to, 'YYYY-MM-DD') AS "legalTo"
     FROM commissioner WHERE code = $1`,
    [code],
  );
  if (!isLegalOn(rows[0], today)) throw new Refusal(`${code} is no commissioner on ${formatDay(today)}.`);
}

/** Contact details of the commissioner's team: made-up numbers and addresses that reach no one. */
async function makeContacts(owner: Owner): Promise<void> {
  for (const [place, { code }] of PLACES.entries())
    await owner.query('UPDATE commissioner SET contact_phone = $2, contact_email = $3 WHERE code = $1', [
      code,
      `01632 96000${place + 1}`,
      `phb-team@${code.toLowerCase()}.invalid`,
    ]);
}

/** Commissioners share no rows, so each is loaded by its own process. */
function loadCommissioner(code: string, size: number): Promise<void> {
  const script = fileURLToPath(new URL('./seed/commissioner.ts', import.meta.url));
  const child = fork(script, [code, String(size)], { env: environment() });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Refusal('The demonstration could not be loaded; see above.')),
    );
  });
}

/** Commits do not wait for the disk: after a power cut the demonstration is simply loaded again. */
function environment(): NodeJS.ProcessEnv {
  const url = new URL(process.env.DATABASE_URL ?? '');
  url.searchParams.set('options', '-c synchronous_commit=off');
  const files = process.env.PHB_FILES_DIR || path.join(dataFolder, 'files');
  return {
    ...process.env,
    DATABASE_URL: url.href,
    DATABASE_POOL: '2',
    PHB_FILES_DIR: files,
    LOG_LEVEL: 'warn',
  };
}

/** For `npm start` to print on every start. */
function leaveAccounts(): void {
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(path.join(dataFolder, 'demonstration-accounts.txt'), `${accountsText()}\n`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
