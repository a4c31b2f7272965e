import 'server-only';
import type { SignedAnchor } from '@/lib/audit/rules/anchor';
import { systemCommand } from '@/lib/platform/db/system-command';
import type { VerificationScope } from '@/lib/platform/db/verification';
import { recordEvent } from './audit';
import { digest } from './audit-chain';

/** The audit trail knows an anchor that is not in the file any more. */
export type AnchorGone = { kind: 'anchor-gone'; anchoredAt: Date };

/** Notes in the audit trail that an anchor is in the file, so that a file that is cut later is noticed. */
export function keepAnchor({ commissionerCode, signature }: SignedAnchor): Promise<void> {
  return systemCommand(commissionerCode, (scope) =>
    recordEvent(scope, {
      action: 'anchor:keep',
      personId: null,
      subjectKind: 'anchor',
      subjectId: null,
      after: signature,
    }),
  );
}

/** Notes that a new file of anchors begins, and why. The file before it is not asked for any more. */
export function beginAnchorFile(commissionerCode: string, reason: string): Promise<void> {
  return systemCommand(commissionerCode, (scope) =>
    recordEvent(scope, {
      action: 'anchor:begin',
      personId: null,
      subjectKind: 'anchor',
      subjectId: null,
      reason,
    }),
  );
}

/** Whether the audit trail knows an anchor. */
export async function isAnchorKept({ tx }: VerificationScope, anchor: SignedAnchor): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ kept: boolean }[]>`
    SELECT EXISTS (SELECT FROM audit_event WHERE commissioner_code = ${anchor.commissionerCode}
      AND action IN ('anchor:keep', 'anchor:begin') AND after_digest = ${digest(anchor.signature)}) AS kept`;
  return row?.kept ?? false;
}

/** The anchors that the trail knows since the file began and that are not among those of the file. */
export function findAnchorsGone(
  { tx, commissionerCode }: VerificationScope,
  anchors: readonly SignedAnchor[],
): Promise<AnchorGone[]> {
  return tx.$queryRaw<AnchorGone[]>`
    WITH known AS (SELECT at, id, action, after_digest FROM audit_event
      WHERE commissioner_code = ${commissionerCode} AND action IN ('anchor:keep', 'anchor:begin')),
    begun AS (SELECT at, id FROM known WHERE action = 'anchor:begin' ORDER BY at DESC, id DESC LIMIT 1)
    SELECT 'anchor-gone' AS kind, k.at AS "anchoredAt" FROM known k LEFT JOIN begun b ON true
    WHERE k.action = 'anchor:keep' AND (b.id IS NULL OR (k.at, k.id) > (b.at, b.id))
      AND k.after_digest <> ALL (${anchors.map(({ signature }) => digest(signature))}::text[])
    ORDER BY k.at, k.id LIMIT 100`;
}
