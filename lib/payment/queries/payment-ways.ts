import 'server-only';
import { sumPence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { exportClosing, exportLine, exportOpening } from '@/lib/payment/rules/export-file';
import { inventedLines } from '@/lib/payment/rules/invented-lines';
import { listOriginators, type RecordedOriginator } from '@/lib/payment/store/originator';
import {
  findLayout,
  listLayouts,
  listLayoutsOn,
  type PaymentLayout,
} from '@/lib/payment/store/payment-layout';
import { query, queryById } from '@/lib/platform/db/transaction';

export type ListedLayout = Pick<
  PaymentLayout,
  'id' | 'name' | 'version' | 'validFrom' | 'recordedBy' | 'endedOn'
> & { isInForce: boolean };

export type PaymentWaysView = {
  originators: RecordedOriginator[];
  layouts: ListedLayout[];
  mayWrite: boolean;
};

/** How the commissioner pays: by Bacs, or by columns of its finance system. Null: not for this role. */
export function paymentWays(actor: Actor, today: PlainDate): Promise<PaymentWaysView | null> {
  return query(actor, 'payment-way:view', async (scope) => {
    const inForce = new Set((await listLayoutsOn(scope, today)).map(({ id }) => id));
    const layouts = await listLayouts(scope);
    return {
      originators: await listOriginators(scope),
      layouts: layouts.map((one) => ({ ...one, isInForce: inForce.has(one.id) })),
      mayWrite: mayEver(actor, 'payment-way:write'),
    };
  });
}

export type PaymentLayoutView = PaymentLayout & {
  /** The lines of a file with invented payments. */
  preview: string[];
  mayWrite: boolean;
};

/** One version of columns with a preview. Null: not there or not theirs. */
export function paymentLayout(
  actor: Actor,
  layoutId: string | null,
  today: PlainDate,
): Promise<PaymentLayoutView | null> {
  return queryById(actor, { permission: 'payment-way:view', ids: [layoutId] }, async (scope) => {
    const found = layoutId === null ? null : await findLayout(scope, layoutId);
    const mayWrite = mayEver(actor, 'payment-way:write');
    return found && { ...found, preview: previewOf(found, today), mayWrite };
  });
}

function previewOf({ layout }: PaymentLayout, today: PlainDate): string[] {
  const lines = inventedLines(today);
  const totals = { count: lines.length, amount: sumPence(lines.map(({ amount }) => amount)) };
  const payments = lines.map((line) => exportLine(layout, line));
  return [exportOpening(layout), ...payments, exportClosing(layout, totals)].filter((line) => line !== '');
}
