type Way = 'NOTIONAL' | 'THIRD_PARTY' | 'DIRECT_PAYMENT';

const names: Record<Way, string> = {
  NOTIONAL: 'Notional budget',
  THIRD_PARTY: 'Third party budget',
  DIRECT_PAYMENT: 'Direct payment',
};

/** A way of managing, for staff. */
export function wayName(way: Way): string {
  return names[way];
}

/** Who holds the money, in plain words. */
export function whoHolds(way: Way, holderName: string | null): string {
  if (way === 'NOTIONAL') return 'Money held by the NHS';
  return way === 'THIRD_PARTY' ? `Money held by ${holderName}` : `Money paid to ${holderName}`;
}
