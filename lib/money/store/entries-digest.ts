import 'server-only';
import { createHash } from 'node:crypto';
import { ENTRY_FACTS } from '@/lib/money/store/money-facts';
import type { VerificationScope } from '@/lib/platform/db/verification';

/** Entries of one statement. Part of the digest: another size gives another digest. */
const BATCH = 20_000;

/** A stretch of a ledger: entries with ids after the first and up to the last. */
export type Stretch = { after: string; upTo: string };

/**
 * One digest of all entries of a stretch with their postings. The database digests each batch, so that no row
 * travels.
 */
export async function digestEntries(scope: VerificationScope, { after, upTo }: Stretch) {
  let digest = '';
  let entries = 0;
  for (let from = after; ; ) {
    const batch = await digestBatch(scope, { after: from, upTo });
    entries += batch.entries;
    digest = createHash('sha256')
      .update(digest + batch.digest)
      .digest('hex');
    if (batch.entries < BATCH || !batch.last) return { entries, digest };
    from = batch.last;
  }
}

type Batch = { entries: number; last: string | null; digest: string };

async function digestBatch(
  { tx, commissionerCode }: VerificationScope,
  { after, upTo }: Stretch,
): Promise<Batch> {
  const [row] = await tx.$queryRaw<Batch[]>`
    SELECT count(*)::int AS entries, (array_agg(id ORDER BY id DESC))[1]::text AS last,
      encode(sha256(convert_to(coalesce(string_agg(facts, ' ' ORDER BY id), ''), 'UTF8')), 'hex') AS digest
    FROM (SELECT e.id, encode(sha256(convert_to((${ENTRY_FACTS})::text, 'UTF8')), 'hex') AS facts FROM journal_entry e
      WHERE e.commissioner_code = ${commissionerCode} AND e.id > ${after}::uuid AND e.id <= ${upTo}::uuid ORDER BY e.id LIMIT ${BATCH}) AS batch`;
  return row ?? { entries: 0, last: null, digest: '' };
}
