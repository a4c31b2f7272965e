import { Table } from '@/components/nhs/table';
import { formatPence, pence } from '@/lib/core/money';
import type { WayOfManaging } from '@/lib/money/rules/ways';
import { wayName } from './way-text';

export type AllocationRow = {
  id: string;
  way: WayOfManaging;
  holderName: string | null;
  amount: string;
  committed: string;
  held: string;
  spent: string;
  /** Given back when the budget ended; null if nothing was. */
  givenBack: string | null;
  isPayable: boolean;
};

type Props = {
  allocations: readonly AllocationRow[];
  /** Link to propose a payment from an allocation; left out for readers who may not. */
  proposeHref?: (allocationId: string) => string;
};

/** The allocations of a budget, and where the money of each is. */
export function AllocationTable({ allocations, proposeHref }: Props) {
  const canPropose = proposeHref && allocations.some(({ isPayable }) => isPayable);
  const isGivenBack = allocations.some(({ givenBack }) => givenBack !== null);
  const columns = [
    { key: 'way', text: 'Way of managing' },
    { key: 'amount', text: 'Agreed', isNumeric: true },
    { key: 'committed', text: 'Committed, not paid out', isNumeric: true },
    { key: 'held', text: 'Paid out, not spent', isNumeric: true },
    { key: 'spent', text: 'Spent', isNumeric: true },
    ...(isGivenBack ? [{ key: 'givenBack', text: 'Given back', isNumeric: true }] : []),
  ];
  return (
    <Table
      caption="Parts of the budget"
      captionSize="m"
      isResponsive
      isFirstCellHeader
      columns={canPropose ? [...columns, { key: 'do', hiddenText: 'Actions' }] : columns}
      rows={allocations.map(({ id, way, holderName, ...row }) => ({
        key: id,
        cells: [
          holderName ? `${wayName(way)}: ${holderName}` : wayName(way),
          ...[row.amount, row.committed, row.held, row.spent],
          ...(isGivenBack ? [row.givenBack ?? formatPence(pence(0))] : []),
          row.isPayable && proposeHref ? (
            <a key="propose" href={proposeHref(id)}>
              Propose a payment<span className="nhsuk-u-visually-hidden"> to {holderName}</span>
            </a>
          ) : (
            ''
          ),
        ],
      }))}
    />
  );
}
