import type { NoticeKind } from './notice-kind';
import type { WayOfManaging } from './ways';

type GroundRow = {
  /** For choices, in the trade's terms. */
  name: string;
  /** To the person, after “because”. */
  because: string;
  kinds: readonly NoticeKind[];
  ways: readonly WayOfManaging[];
  /** The law lets payments stop at once for it. */
  isImmediate?: true;
  /** Regulation of the NHS (Direct Payments) Regulations 2013; null: no regulation, a rule of our own. */
  regulation: string | null;
};

const HELD = ['SUSPEND', 'STOP'] as const;
const DIRECT = ['DIRECT_PAYMENT'] as const;
const THIRD = ['THIRD_PARTY'] as const;
const BOTH = ['DIRECT_PAYMENT', 'THIRD_PARTY'] as const;

/**
 * The grounds on which payments are suspended, stopped or reduced. Death and an exclusion stop payments by
 * their own records, without a notice.
 * @rule NOT-02 (docs/rules.md)
 */
export const GROUNDS = {
  CONSENT_WITHDRAWN: {
    name: 'The person no longer consents to a direct payment',
    because: 'a direct payment is no longer wanted',
    kinds: ['STOP'],
    ways: DIRECT,
    isImmediate: true,
    regulation: '17(1)',
  },
  REPRESENTATIVE_WITHDREW: {
    name: 'The representative no longer consents, and no one else does',
    because: 'the person who agreed to it no longer does',
    kinds: ['STOP'],
    ways: DIRECT,
    isImmediate: true,
    regulation: '17(1)',
  },
  NOT_OPEN_TO_DIRECT_PAYMENT: {
    name: 'No longer a person for whom direct payments can be made',
    because: 'the law no longer lets us pay it in this way',
    kinds: ['STOP'],
    ways: DIRECT,
    regulation: '17(2)',
  },
  PAYEE_NOT_SUITABLE: {
    name: 'Representative or nominee not suitable',
    because: 'we must check who receives the money',
    kinds: HELD,
    ways: DIRECT,
    regulation: '17(2)',
  },
  NOMINEE_REFUSES: {
    name: 'Nominee refuses, or is no longer named',
    because: 'the person who was named no longer receives the money',
    kinds: HELD,
    ways: DIRECT,
    regulation: '17(2)',
  },
  USED_OUTSIDE_PLAN: {
    name: 'Used outside the plan',
    because: 'money was spent on things that are not in the plan',
    kinds: HELD,
    ways: BOTH,
    regulation: '17(2)',
  },
  OFFENCE_SUSPECTED: {
    name: 'Theft, fraud or another offence is suspected',
    because: 'we must find out what happened to some of the money',
    kinds: HELD,
    ways: BOTH,
    isImmediate: true,
    regulation: '17(2)',
  },
  NEEDS_NOT_MET: {
    name: 'Needs cannot be met, or are not met, in this way',
    because: 'the care that is needed cannot be bought in this way',
    kinds: HELD,
    ways: BOTH,
    regulation: '17(2)',
  },
  PROVIDER_NOT_REGISTERED: {
    name: 'The provider’s registration with the CQC has ended',
    because: 'the company that gave the care is no longer registered for it',
    kinds: HELD,
    ways: THIRD,
    isImmediate: true,
    regulation: null,
  },
  ORGANISATION_NOT_SUITABLE: {
    name: 'The organisation can no longer hold the money',
    because: 'the organisation can no longer look after the money',
    kinds: HELD,
    ways: THIRD,
    regulation: null,
  },
  MONEY_UNUSED: {
    name: 'Money has built up unused, and it is reasonable to take it off',
    because: 'there is money that was not used',
    kinds: ['REDUCE'],
    ways: BOTH,
    regulation: '13',
  },
  COSTS_LESS: {
    name: 'The plan costs less, and the amount is still enough for it',
    because: 'what is in the plan costs less',
    kinds: ['REDUCE'],
    ways: BOTH,
    regulation: '13',
  },
} as const satisfies Record<string, GroundRow>;

export type NoticeGround = keyof typeof GROUNDS;
export const NOTICE_GROUNDS = Object.keys(GROUNDS) as [NoticeGround, ...NoticeGround[]];

/** Whether a ground is one for this kind of notice about this way of managing. */
export function isGroundFor(ground: NoticeGround, kind: NoticeKind, way: WayOfManaging): boolean {
  const { kinds, ways }: GroundRow = GROUNDS[ground];
  return kinds.includes(kind) && ways.includes(way);
}

/** Whether payments may stop on the day of the decision for it. */
export function stopsAtOnce(ground: NoticeGround): boolean {
  const row: GroundRow = GROUNDS[ground];
  return row.isImmediate === true;
}

/** The regulation that lets a direct payment be stopped or reduced for it; null: none speaks of it. */
export function regulationOf(ground: NoticeGround, way: WayOfManaging): string | null {
  return way === 'DIRECT_PAYMENT' ? GROUNDS[ground].regulation : null;
}
