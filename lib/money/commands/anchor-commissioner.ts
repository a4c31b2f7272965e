import 'server-only';
import type { SignedAnchor } from '@/lib/audit/rules/anchor';
import { anchorsOf, appendAnchor, isAnchoring, readAnchors } from '@/lib/audit/store/anchors';
import { anchoredHeads, compareHeads, hasEventsSince } from '@/lib/audit/store/compare-anchors';
import { findAnchorsGone, isAnchorKept, keepAnchor } from '@/lib/audit/store/kept-anchors';
import { now } from '@/lib/core/clock';
import { digestEntries } from '@/lib/money/store/entries-digest';
import { type VerificationScope, verificationTransaction } from '@/lib/platform/db/verification';

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
    await refuseBroken(scope, before);
    if (!(await isDue(scope, before.at(-1)))) return 0;
    const at = now();
    const stretch = { after: before.at(-1)?.ledger.upTo ?? FIRST, upTo: idAt(at.getTime() - SETTLED_MS) };
    const ledger = { ...stretch, ...(await digestEntries(scope, stretch)) };
    await keepAnchor(
      await appendAnchor({ version: 1, at: at.toISOString(), commissionerCode, heads, ledger }),
    );
    return heads.length;
  });
}

async function earlierAnchors(commissionerCode: string): Promise<SignedAnchor[]> {
  const read = await readAnchors();
  if (read?.faults.length) throw new Error(`Line ${read.faults[0]?.line} of the anchors is not ours`);
  return anchorsOf(commissionerCode, read);
}

/** Whether anything has happened since the last anchor. Notes one that a process wrote before it died. */
async function isDue(scope: VerificationScope, last: SignedAnchor | undefined): Promise<boolean> {
  if (!last) return true;
  if (!(await isAnchorKept(scope, last))) await keepAnchor(last);
  return hasEventsSince(scope, last);
}

async function refuseBroken(scope: VerificationScope, before: SignedAnchor[]): Promise<void> {
  const { commissionerCode } = scope;
  const [gone] = await findAnchorsGone(scope, before);
  if (gone)
    throw new Error(
      `${commissionerCode}: the anchor of ${gone.anchoredAt.toISOString()} is not in the file any more`,
    );
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
