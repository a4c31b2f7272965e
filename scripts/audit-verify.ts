import { type BrokenLink, type Verdict, verifyAudit } from '@/lib/audit/store/verify-audit';
import { disconnect } from '@/lib/platform/db/client';

/**
 * `npm run audit:verify`: 0 when every chain of audit events holds, 1 and the first broken link of each when
 * one does not.
 */
const verdicts = await verifyAudit().finally(disconnect);
for (const verdict of verdicts) process.stdout.write(`  ${sentence(verdict)}\n`);
const broken = verdicts.filter((verdict) => verdict.broken);
if (verdicts.length === 0) process.stdout.write('  There are no audit events yet.\n');
if (broken.length > 0)
  process.stdout.write(`  ${broken.length} of ${verdicts.length} audit chains are broken.\n`);
process.exitCode = broken.length > 0 ? 1 : 0;

function sentence({ commissionerCode, events, head, broken: link }: Verdict): string {
  if (link) return `✗ ${commissionerCode}: event ${link.sequence} ${explain(link)}`;
  return `✓ ${commissionerCode}: ${events} events, every link holds; the head is ${head}`;
}

function explain({ kind }: BrokenLink): string {
  switch (kind) {
    case 'altered':
      return 'is not as it was written: its facts no longer give its hash.';
    case 'missing':
      return 'is missing.';
    case 'relinked':
      return 'does not follow from the event before it.';
    case 'beyond-head':
      return 'was added without being counted in the head.';
  }
}
