import 'server-only';
import type { SignedAnchor } from '@/lib/audit/rules/anchor';
import { type Anchors, anchorsOf } from '@/lib/audit/store/anchors';
import { type VerificationScope, verificationTransaction } from '@/lib/platform/db/verification';
import { digestEntries } from './entries-digest';
import type { LedgerFault } from './ledger-fault';

/** Compares the entries of every anchor of a commissioner with those that are there now. */
export function compareEntries(commissionerCode: string, anchors: Anchors | null): Promise<LedgerFault[]> {
  return verificationTransaction(commissionerCode, async (scope) => {
    const faults: LedgerFault[] = [];
    for (const anchor of anchorsOf(commissionerCode, anchors))
      if (!(await isAsAnchored(scope, anchor)))
        faults.push({ kind: 'not-as-anchored', anchoredAt: anchor.at });
    return faults;
  });
}

async function isAsAnchored(scope: VerificationScope, { ledger }: SignedAnchor): Promise<boolean> {
  const { entries, digest } = await digestEntries(scope, ledger);
  return entries === ledger.entries && digest === ledger.digest;
}
