import { type Anchors, readAnchors } from '@/lib/audit/store/anchors';
import { type AuditFault, type Verdict, verifyAudit } from '@/lib/audit/store/verify-audit';
import { disconnect } from '@/lib/platform/db/client';
import { explainAnchors, verifiedCodes } from './verify/anchors';
import { tellProgress } from './verify/progress';

/**
 * `npm run audit:verify`: 0 when every chain of audit events holds and is what was anchored, 1 and the first
 * fault of each chain when one is not. Tells its progress on the error output.
 */
process.env.DATABASE_SECONDS ??= '3600'; // a batch of a large database is no page
const anchors = await readAnchors();
const verdicts = await verify(anchors).finally(disconnect);
const wrongAnchors = explainAnchors(anchors);
for (const line of [...wrongAnchors, ...verdicts.flatMap(sentences)]) process.stdout.write(`  ${line}\n`);
const broken = verdicts.filter(({ faults }) => faults.length > 0);
if (verdicts.length === 0) process.stdout.write('  There are no audit events yet.\n');
if (broken.length > 0)
  process.stdout.write(`  ${broken.length} of ${verdicts.length} audit trails are broken.\n`);
process.exitCode = broken.length + wrongAnchors.length > 0 ? 1 : 0;

async function verify(given: Anchors | null): Promise<Verdict[]> {
  return verifyAudit({ tell: tellProgress('events'), anchors: given, codes: await verifiedCodes(given) });
}

function sentences({ commissionerCode, events, chains, faults }: Verdict): string[] {
  if (faults.length > 0) return faults.map((fault) => `✗ ${commissionerCode}: ${explain(fault)}`);
  return [`✓ ${commissionerCode}: ${events} events in ${chains} chains, every link holds`];
}

function explain(fault: AuditFault): string {
  if (fault.kind === 'without-event') return `person ${fault.personId} is not in the audit trail at all.`;
  if (fault.kind === 'anchor-gone')
    return `the anchor of ${fault.anchoredAt.toISOString()} is not in the file of anchors: it was cut, or is another file.`;
  const event = `event ${fault.sequence} of chain ${fault.shard}`;
  switch (fault.kind) {
    case 'altered':
      return `${event} is not as it was written: its facts no longer give its hash.`;
    case 'missing':
      return `${event} is missing.`;
    case 'relinked':
      return `${event} does not follow from the event before it.`;
    case 'beyond-head':
      return `${event} was added without being counted in the head.`;
    case 'head':
      return `the head of chain ${fault.shard} is not the end of the chain.`;
    case 'not-as-anchored':
      return `${event} is not the one that was anchored at ${fault.anchoredAt}.`;
  }
}
