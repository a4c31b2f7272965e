type Way = {
  /** The name that staff use. */
  name: string;
  /** For lists, filters and files. */
  shortName: string;
  /** Who has the money until it is spent. */
  holder: 'commissioner' | 'third-party' | 'payee';
  /** Whether the commissioner pays it out to that holder. */
  isPaidOut: boolean;
};

/** All that is known of each way of managing a budget, in the order of choices. */
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

/** Whether an allocation's money is paid out to a third party or payee before it is spent. */
export function isPaidOut(way: WayOfManaging): boolean {
  return WAYS_OF_MANAGING[way].isPaidOut;
}
