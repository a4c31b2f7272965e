import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { BANK_WAYS, type BankWay } from '@/lib/payment/rules/run-way';
import { listOriginators } from '@/lib/payment/store/originator';
import { listLayoutsOn } from '@/lib/payment/store/payment-layout';
import type { Scope } from '@/lib/platform/db/scope';

/** A way out that is set up. Columns of a finance system come first: most boards pay by theirs. */
export type WayOption =
  | { kind: BankWay }
  | { kind: 'FINANCE'; layoutId: string; name: string; version: number };

/** The ways out of a run that is released today. */
export async function listWayOptions(scope: Scope, today: PlainDate): Promise<WayOption[]> {
  const layouts = await listLayoutsOn(scope, today);
  const hasOriginator = (await listOriginators(scope)).some(({ validFrom }) => validFrom <= today);
  const banks = BANK_WAYS.filter((kind) => kind === 'BANK_CSV' || hasOriginator);
  return [
    ...layouts.map(({ id, name, version }) => ({ kind: 'FINANCE' as const, layoutId: id, name, version })),
    ...banks.map((kind) => ({ kind })),
  ];
}
