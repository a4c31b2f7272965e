/** The end of a chain when it was anchored. `sequence` is a text, because JSON has no large numbers. */
export type AnchoredHead = { shard: number; sequence: string; hash: string };

/** The entries of a ledger with ids after the first and up to the last, and one digest of them all. */
export type AnchoredEntries = { after: string; upTo: string; entries: number; digest: string };

/**
 * What was true of one commissioner at an instant, kept outside the database. Each anchor carries the
 * signature of the one before it, so that none can be taken out.
 */
export type Anchor = {
  version: 1;
  at: string;
  commissionerCode: string;
  previous: string | null;
  heads: AnchoredHead[];
  ledger: AnchoredEntries;
};

/** A line of the file that no anchor of ours is: changed, or not following from the line before it. */
export type AnchorFault = { kind: 'forged' | 'unlinked'; line: number };

export type SignedAnchor = Anchor & { signature: string };

/** The text of an anchor that is signed. */
export function signedText({ version, at, commissionerCode, previous, heads, ledger }: Anchor): string {
  return JSON.stringify({ version, at, commissionerCode, previous, heads, ledger });
}
