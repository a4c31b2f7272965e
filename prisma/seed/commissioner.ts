import { todayInLondon } from '@/lib/core/clock';
import { disconnect } from '@/lib/platform/db/client';
import { findAccounts, grantRoles } from './accounts';
import { bankHolidays } from './calendar';
import { drawPeople, historyFrom, SEED } from './people';
import { leaveInvitation } from './replay/open-invitation';
import { openOwner } from './replay/owner';
import { loadPractices } from './replay/practice-file';
import { draftCriteriaOf, publishCriteriaOf } from './replay/published-criteria';
import { type Cost, replay } from './replay/replay';

/**
 * Loads one commissioner's part of the demonstration in its own process: node … commissioner.ts <code>
 * <people>
 */
const [code = '', size = ''] = process.argv.slice(2);
const owner = await openOwner(process.env.DATABASE_OWNER_URL ?? '', code);
try {
  await load();
} finally {
  await owner.close();
  await disconnect();
}

async function load(): Promise<void> {
  const today = todayInLondon();
  const clockwork = { seed: SEED, today, holidays: bankHolidays() };
  const stories = drawPeople({ ...clockwork, size: Number(size) }).filter(
    (story) => story.commissionerCode === code,
  );
  const accounts = await findAccounts(owner, code);
  await grantRoles(owner, accounts, historyFrom(today));
  await publishCriteriaOf(accounts, historyFrom(today));
  const cost = await replay(stories, { accounts, owner, clockwork }, (percent) =>
    say(`${code}: ${percent} % of its history`),
  );
  await draftCriteriaOf(accounts);
  await loadPractices(accounts);
  await leaveInvitation(owner, accounts);
  const stages = new Map<string, number>();
  for (const { place } of stories) stages.set(place.stage, (stages.get(place.stage) ?? 0) + 1);
  say(
    `${code}: ${stories.length} people (${[...stages].map(([stage, count]) => `${count} ${stage.toLowerCase().replaceAll('_', ' ')}`).join(', ')})`,
  );
  if (process.env.PHB_SEED_COST === '1') for (const line of dearest(cost)) say(`${code}: ${line}`);
}

function dearest(cost: Cost): string[] {
  const ranked = [...cost].sort(([, a], [, b]) => b.ms - a.ms);
  return ranked.map(
    ([kind, { times, ms }]) =>
      `${kind.padEnd(16)} ${String(times).padStart(5)} × ${(ms / times).toFixed(1)} ms = ${(ms / 1000).toFixed(1)} s`,
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
