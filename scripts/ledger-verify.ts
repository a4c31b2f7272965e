import { formatPence, pence } from '@/lib/core/money';
import { type BrokenMoney, type LedgerVerdict, verifyLedger } from '@/lib/money/store/verify-ledger';
import { disconnect } from '@/lib/platform/db/client';

/**
 * `npm run ledger:verify`: 0 when every ledger adds up, 1 and the first broken thing of each when one does
 * not.
 */
const verdicts = await verifyLedger().finally(disconnect);
for (const verdict of verdicts) process.stdout.write(`  ${sentence(verdict)}\n`);
const broken = verdicts.filter((verdict) => verdict.broken);
if (verdicts.length === 0) process.stdout.write('  There is no ledger entry yet.\n');
if (broken.length > 0)
  process.stdout.write(`  ${broken.length} of ${verdicts.length} ledgers do not add up.\n`);
process.exitCode = broken.length > 0 ? 1 : 0;

function sentence({ commissionerCode, entries, broken: found }: LedgerVerdict): string {
  if (found) return `✗ ${commissionerCode}: ${explain(found)}`;
  return `✓ ${commissionerCode}: ${entries} entries, every account adds up to the penny`;
}

function explain({ kind, id, expected, found }: BrokenMoney): string {
  const [right, wrong] = [formatPence(pence(Number(expected))), formatPence(pence(Number(found)))];
  switch (kind) {
    case 'entry':
      return `entry ${id} does not balance: its postings make ${wrong}.`;
    case 'account':
      return `account ${id} says ${wrong}; its postings make ${right}.`;
    case 'allocations':
      return `the parts of budget ${id} make ${wrong}; ${right} was agreed.`;
    case 'budget':
      return `the money of budget ${id} makes ${wrong}; ${right} was agreed.`;
  }
}
