type Way = {
  /** What staff call it. */
  name: string;
  /** In lists, filters and files. */
  shortName: string;
  /** Who has the money until it is spent. */
  holder: 'commissioner' | 'third-party' | 'payee';
  /** Whether the commissioner pays it out to that holder. */
  isPaidOut: boolean;
};

/** The ways of managing a budget, in the order of choices: everything known of each. */
export const WAYS_OF_MANAGING = {
  NOTIONAL: { name: 'Notional budget', shortName: 'Notional', holder: 'commissioner', isPaidOut: false },
  THIRD_PARTY: {
    name: 'Third party budget',
    shortName: 'Third party',
    holder: 'third-party',
    isPaidOut: true,
  },
  DIRECT_PAYMENT: { name: 'Direct payment', shortName: 'Direct payment', holder: 'payee', isPaidOut: true },
} as const satisfies Record<string, Way>;

export type WayOfManaging = keyof typeof WAYS_OF_MANAGING;

/** The choices of a field or filter. */
export const WAYS = Object.keys(WAYS_OF_MANAGING) as [WayOfManaging, ...WayOfManaging[]];

/** Whether the money of an allocation is paid out to somebody else before it is spent. */
export function isPaidOut(way: WayOfManaging): boolean {
  return WAYS_OF_MANAGING[way].isPaidOut;
}
