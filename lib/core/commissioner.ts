import { day, type PlainDate } from './plain-date';

/**
 * The kinds of NHS body that have paid for personal health budgets, each with the days on which there were
 * any; null: still.
 */
export const COMMISSIONER_KINDS = {
  CCG: { name: 'clinical commissioning group', from: day('2013-04-01'), to: day('2022-06-30') },
  ICB: { name: 'integrated care board', from: day('2022-07-01'), to: null },
} as const satisfies Record<string, { name: string; from: PlainDate; to: PlainDate | null }>;

export type CommissionerKind = keyof typeof COMMISSIONER_KINDS;

/**
 * What a commissioner was on a day, both ends counting; null before the first kind.
 * @rule COM-01 (docs/rules.md)
 */
export function commissionerKindOn(on: PlainDate): CommissionerKind | null {
  const kinds = Object.keys(COMMISSIONER_KINDS) as CommissionerKind[];
  return kinds.find((kind) => isWithin(COMMISSIONER_KINDS[kind], on)) ?? null;
}

/**
 * Whether a commissioner was a legal body on a day: from its first to its last day, both counting, and only
 * while there were bodies of its kind. A first day that is not known (null) does not shut a day out.
 * @rule COM-02 (docs/rules.md)
 */
export function isLegalOn(
  commissioner: { kind: CommissionerKind; legalFrom: PlainDate | null; legalTo: PlainDate | null },
  on: PlainDate,
): boolean {
  const { kind, legalFrom, legalTo } = commissioner;
  return commissionerKindOn(on) === kind && isWithin({ from: legalFrom, to: legalTo }, on);
}

function isWithin({ from, to }: { from: PlainDate | null; to: PlainDate | null }, on: PlainDate): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}
