import { parseArgs } from 'node:util';
import { beginAnchorFile } from '@/lib/audit/store/kept-anchors';
import { anchorCommissioner } from '@/lib/money/commands/anchor-commissioner';
import { disconnect } from '@/lib/platform/db/client';
import { listCommissionerCodes } from '@/lib/platform/db/verification';
import { env } from '@/lib/platform/env';

/**
 * `npm run audit:anchor`: keeps the ends of the audit chains and a digest of the ledger outside the database.
 * With `--begin <reason>` a new file begins, on record. 1 when there is no key, or when what was anchored
 * before is not there any more.
 */
process.env.DATABASE_SECONDS ??= '3600'; // a batch of a large database is no page
const { begin: reason } = parseArgs({ options: { begin: { type: 'string' } } }).values;
process.exitCode = env().PHB_ANCHOR_KEY ? await anchorAll().finally(disconnect) : refuse();

async function anchorAll(): Promise<number> {
  let failed = 0;
  for (const code of await listCommissionerCodes())
    await anchorOne(code)
      .then((chains) => chains > 0 && process.stdout.write(`  ✓ ${code}: ${chains} chains anchored\n`))
      .catch((fault: Error) => {
        failed = 1;
        process.stdout.write(`  ✗ ${fault.message}: nothing was anchored\n`);
      });
  return failed;
}

async function anchorOne(code: string): Promise<number> {
  if (reason) await beginAnchorFile(code, reason);
  return anchorCommissioner(code);
}

function refuse(): number {
  process.stdout.write('  PHB_ANCHOR_KEY is not set: see "Proof" in docs/operations.md.\n');
  return 1;
}
