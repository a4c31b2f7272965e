import type { BrokenLink } from '@/lib/audit/store/follow-chain';
import { type Verdict, verifyAudit } from '@/lib/audit/store/verify-audit';
import { disconnect } from '@/lib/platform/db/client';

/**
 * `npm run audit:verify`: 0 when every chain of audit events holds, 1 and the first broken link of each when
 * one does not. Tells its progress on the error output.
 */
let shown = -1;
const verdicts = await verifyAudit(tellProgress).finally(disconnect);
for (const verdict of verdicts) for (const line of sentences(verdict)) process.stdout.write(`  ${line}\n`);
const broken = verdicts.filter(({ faults }) => faults.length > 0);
if (verdicts.length === 0) process.stdout.write('  There are no audit events yet.\n');
if (broken.length > 0)
  process.stdout.write(`  ${broken.length} of ${verdicts.length} audit trails are broken.\n`);
process.exitCode = broken.length > 0 ? 1 : 0;

/** A line for each 100,000 events, and one for the first. */
function tellProgress(events: number): void {
  const reached = Math.floor(events / 100_000);
  if (reached === shown) return;
  shown = reached;
  process.stderr.write(`  ${events} events checked\n`);
}

function sentences({ commissionerCode, events, chains, faults }: Verdict): string[] {
  if (faults.length > 0) return faults.map((fault) => `✗ ${commissionerCode}: ${explain(fault)}`);
  return [`✓ ${commissionerCode}: ${events} events in ${chains} chains, every link holds`];
}

function explain({ kind, shard, sequence }: BrokenLink): string {
  const event = `event ${sequence} of chain ${shard}`;
  switch (kind) {
    case 'altered':
      return `${event} is not as it was written: its facts no longer give its hash.`;
    case 'missing':
      return `${event} is missing.`;
    case 'relinked':
      return `${event} does not follow from the event before it.`;
    case 'beyond-head':
      return `${event} was added without being counted in the head.`;
    case 'head':
      return `the head of chain ${shard} is not the end of the chain.`;
  }
}
