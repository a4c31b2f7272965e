const names = {
  DELAY: 'Refund for a late decision',
  EARLIER_REFUSAL: 'Refund for an earlier refusal',
  OVERTURNED: 'Refund after a changed decision',
} as const;

export type RefundKind = keyof typeof names;

/** The name of a refund for staff. */
export function refundName(kind: RefundKind): string {
  return names[kind];
}
