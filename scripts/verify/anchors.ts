import type { Anchors } from '@/lib/audit/store/anchors';
import { listCommissionerCodes } from '@/lib/platform/db/verification';

/** All commissioners of the database, and those that were anchored once and are gone. */
export async function verifiedCodes(anchors: Anchors | null): Promise<string[]> {
  const anchored = anchors?.anchors.map(({ commissionerCode }) => commissionerCode) ?? [];
  return [...new Set([...(await listCommissionerCodes()), ...anchored])].sort();
}

/** What is wrong with the file of anchors itself. Says on the error output that none are compared. */
export function explainAnchors(anchors: Anchors | null): string[] {
  if (!anchors)
    process.stderr.write(
      '  PHB_ANCHOR_KEY is not set: nothing is compared with what was kept outside the database.\n',
    );
  return (anchors?.faults ?? []).map(({ kind, line }) =>
    kind === 'forged'
      ? `✗ line ${line} of the anchors is not signed with our key, or was changed.`
      : `✗ line ${line} of the anchors does not follow from the line before it.`,
  );
}
