import 'server-only';
import type { SignedAnchor } from '@/lib/audit/rules/anchor';
import { anchorsOf, appendAnchor, isAnchoring, readAnchors } from '@/lib/audit/store/anchors';
import { anchoredHeads, compareHeads } from '@/lib/audit/store/compare-anchors';
import { now } from '@/lib/core/clock';
import { digestEntries } from '@/lib/money/store/entries-digest';
import { verificationTransaction } from '@/lib/platform/db/verification';

const FIRST = '00000000-0000-0000-0000-000000000000';
/** A transaction lasts at most 20 seconds, so an entry with an older id is written or never will be. */
const SETTLED_MS = 5 * 60_000;

/**
 * Anchors a commissioner outside the database: the ends of its audit chains, and a digest of the entries
 * since its last anchor. One at a time, so that each follows from the one before it.
 * @returns the chains anchored; 0 without a key, or when nothing has happened since the last anchor
 * @throws when what was anchored before is not there any more: then nothing is anchored
 */
export function anchorCommissioner(commissionerCode: string): Promise<number> {
  if (!isAnchoring()) return Promise.resolve(0);
  return verificationTransaction(commissionerCode, async (scope) => {
    await scope.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('phb anchor'))`;
    const heads = await anchoredHeads(scope);
    const before = await earlierAnchors(commissionerCode);
    if (heads.length === 0 && before.length === 0) return 0;
    await refuseBroken(commissionerCode, before);
    if (JSON.stringify(heads) === JSON.stringify(before.at(-1)?.heads)) return 0;
    const at = now();
    const stretch = { after: before.at(-1)?.ledger.upTo ?? FIRST, upTo: idAt(at.getTime() - SETTLED_MS) };
    const ledger = { ...stretch, ...(await digestEntries(scope, stretch)) };
    await appendAnchor({ version: 1, at: at.toISOString(), commissionerCode, heads, ledger });
    return heads.length;
  });
}

async function earlierAnchors(commissionerCode: string): Promise<SignedAnchor[]> {
  const read = await readAnchors();
  if (read?.faults.length) throw new Error(`Line ${read.faults[0]?.line} of the anchors is not ours`);
  return anchorsOf(commissionerCode, read);
}

async function refuseBroken(commissionerCode: string, before: SignedAnchor[]): Promise<void> {
  const [fault] = await compareHeads(commissionerCode, before);
  if (fault)
    throw new Error(
      `${commissionerCode}: chain ${fault.shard} is not what was anchored at ${fault.anchoredAt}`,
    );
}

/** The least UUIDv7 of an instant. */
function idAt(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
