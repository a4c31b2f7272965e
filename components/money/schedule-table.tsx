import { Table } from '@/components/nhs/table';
import { Tag } from '@/components/nhs/tag';
import type { ScheduleRow } from '@/lib/money/queries/schedule-view';
import type { PaymentCycle } from '@/lib/money/rules/instalments';

/** How often a part is paid out. */
export const CYCLE_NAMES: Record<PaymentCycle, string> = {
  FOUR_WEEKLY: 'Every 4 weeks',
  MONTHLY: 'Every month',
  QUARTERLY: 'Every 3 months',
  ONE_OFF: 'In one payment',
};

type Props = { rows: readonly ScheduleRow[]; total: string; name: string; isAgreed: boolean };

/** Every date and amount of a schedule; of an agreed one also what has not been proposed. */
export function ScheduleTable({ rows, total, name, isAgreed }: Props) {
  return (
    <Table
      caption={`${name}: ${rows.length === 1 ? '1 payment' : `${rows.length} payments`}, ${total} in all`}
      captionSize="m"
      isResponsive
      isFirstCellHeader
      columns={[
        { key: 'due', text: 'In the account' },
        { key: 'days', text: 'For the days' },
        { key: 'amount', text: 'Amount' },
        ...(isAgreed ? [{ key: 'state', text: 'Status' }] : []),
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          <>
            {row.dueOn} {row.isProvisional && <Tag colour="yellow">Provisional</Tag>}
          </>,
          row.days,
          row.amount,
          ...(isAgreed ? [stateOf(row)] : []),
        ],
      }))}
    />
  );
}

function stateOf({ isThere, isPast }: ScheduleRow): string {
  if (isThere) return 'Proposed or paid';
  return isPast ? 'Missed: not proposed' : 'Not proposed yet';
}
