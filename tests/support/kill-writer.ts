import { randomUUID } from 'node:crypto';
import { verifyAudit } from '@/lib/audit/store/verify-audit';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { verifyLedger } from '@/lib/money/store/verify-ledger';
import { disconnect } from '@/lib/platform/db/client';
import { aCommissioner } from './identity';
import { type ActiveBudget, anActiveBudget, spendingOf, today } from './money';
import { aHolder } from './person';

/**
 * A process that writes, to be killed in the middle of it. `begin` makes a budget and says it; `write` spends
 * from it until it is killed, and says each key before it is sent (`sent`) and after the command has answered
 * (`kept`); `again` sends keys again; `verify` proves trail and ledger.
 */
type World = { budget: ActiveBudget; holder: Awaited<ReturnType<typeof aHolder>> };

const say = (line: string) => process.stdout.write(`${line}\n`);

async function begin(): Promise<void> {
  const code = await aCommissioner();
  const budget = await anActiveBudget(code, [{ way: 'NOTIONAL', amount: 100_000_000 }]);
  const holder = await aHolder(code, budget.personId);
  say(JSON.stringify({ budget, holder } satisfies World));
}

async function spend({ budget, holder }: World, formKey: string): Promise<void> {
  const recorded = await recordSpending(holder, spendingOf(budget, { amount: 1, formKey }), today);
  if (!recorded.ok) throw new Error(recorded.error.kind);
  say(`kept ${formKey}`);
}

async function write(world: World): Promise<void> {
  for (;;) {
    const key = randomUUID();
    say(`sent ${key}`);
    await spend(world, key);
  }
}

async function verify(): Promise<void> {
  const trail = (await verifyAudit()).flatMap(({ faults }) => faults);
  const ledger = (await verifyLedger()).flatMap(({ faults }) => faults);
  say(JSON.stringify({ trail: trail.length, ledger: ledger.length }));
}

const [, , act = '', text = '{}', ...keys] = process.argv;
const world = () => JSON.parse(text) as World;
const acts: Record<string, () => Promise<void>> = {
  begin,
  verify,
  write: () => write(world()),
  again: async () => {
    for (const key of keys) await spend(world(), key);
  },
};
await acts[act]?.();
await disconnect();
process.exit(0);
