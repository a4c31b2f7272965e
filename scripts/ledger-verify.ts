import { type Anchors, readAnchors } from '@/lib/audit/store/anchors';
import { formatPence, pence } from '@/lib/core/money';
import type { LedgerFault } from '@/lib/money/store/ledger-fault';
import { type LedgerVerdict, verifyLedger } from '@/lib/money/store/verify-ledger';
import { disconnect } from '@/lib/platform/db/client';
import { explainAnchors, verifiedCodes } from './verify/anchors';
import { tellProgress } from './verify/progress';

/**
 * `npm run ledger:verify`: 0 when every ledger adds up and agrees with the audit trail, 1 and what does not
 * when one does not. Tells its progress on the error output.
 */
process.env.DATABASE_SECONDS ??= '3600'; // a batch of a large database is no page
const anchors = await readAnchors();
const verdicts = await verify(anchors).finally(disconnect);
const wrongAnchors = explainAnchors(anchors);
for (const line of [...wrongAnchors, ...verdicts.flatMap(sentences)]) process.stdout.write(`  ${line}\n`);
const broken = verdicts.filter(({ faults }) => faults.length > 0);
if (verdicts.length === 0) process.stdout.write('  There is no ledger entry yet.\n');
if (broken.length > 0)
  process.stdout.write(`  ${broken.length} of ${verdicts.length} ledgers do not add up.\n`);
process.exitCode = broken.length + wrongAnchors.length > 0 ? 1 : 0;

async function verify(given: Anchors | null): Promise<LedgerVerdict[]> {
  return verifyLedger({
    tell: tellProgress('money rows'),
    anchors: given,
    codes: await verifiedCodes(given),
  });
}

function sentences({ commissionerCode, entries, faults }: LedgerVerdict): string[] {
  if (faults.length > 0) return faults.map((fault) => `✗ ${commissionerCode}: ${explain(fault)}`);
  return [
    `✓ ${commissionerCode}: ${entries} entries, every account adds up to the penny, every row is as it was recorded`,
  ];
}

function explain(fault: LedgerFault): string {
  switch (fault.kind) {
    case 'entry':
      return `entry ${fault.id} does not balance: its postings make ${money(fault.found)}.`;
    case 'floor':
      return `account ${fault.id}: its part of the budget has ${money(fault.found)}: less than nothing is left.`;
    case 'account':
      return `account ${fault.id} says ${money(fault.found)}; its postings make ${money(fault.expected)}.`;
    case 'allocations':
      return `the parts of budget ${fault.id} make ${money(fault.found)}; ${money(fault.expected)} was agreed.`;
    case 'budget':
      return `the money of budget ${fault.id} makes ${money(fault.found)}; ${money(fault.expected)} was agreed.`;
    case 'not-its-entry':
      return `${fault.table} ${fault.id} is not what its entry in the ledger says.`;
    case 'without-row':
      return `${fault.table} ${fault.id} belongs to nothing that is still there.`;
    case 'not-as-recorded':
      return `${fault.table} ${fault.id} is not what the audit trail says.`;
    case 'without-event':
      return `${fault.table} ${fault.id}, or a step it has taken, is not in the audit trail.`;
    case 'removed':
      return `${fault.table} ${fault.id} is in the audit trail and gone from the database.`;
    case 'not-as-anchored':
      return `the entries of before ${fault.anchoredAt} are not those that were anchored then.`;
  }
}

function money(amount: bigint): string {
  return formatPence(pence(Number(amount)));
}
