const names = {
  DELAY: 'Refund for a late decision',
  OVERTURNED: 'Refund after a changed decision',
} as const;

export type RefundKind = keyof typeof names;

/** What staff call a refund. */
export function refundName(kind: RefundKind): string {
  return names[kind];
}
