export type Way = 'NOTIONAL' | 'THIRD_PARTY' | 'DIRECT_PAYMENT';

const names: Record<Way, string> = {
  NOTIONAL: 'Notional',
  THIRD_PARTY: 'Third party',
  DIRECT_PAYMENT: 'Direct payment',
};

/** What staff call a way of managing. */
export function wayName(way: Way): string {
  return names[way];
}

/** All ways of one budget in a line. */
export function wayNames(ways: readonly Way[] | null): string {
  return ways && ways.length > 0 ? ways.map(wayName).join(', ') : 'Not recorded';
}
