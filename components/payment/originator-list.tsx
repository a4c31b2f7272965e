import { Table } from '@/components/nhs/table';
import { formatInstant } from '@/lib/core/clock';
import { formatDay } from '@/lib/core/plain-date';
import type { RecordedOriginator } from '@/lib/payment/store/originator';

/** Who pays by Bacs, the latest first day first. */
export function OriginatorList({ originators }: { originators: readonly RecordedOriginator[] }) {
  if (originators.length === 0)
    return <p>No service user number is recorded, so no Bacs file or bureau file can be made.</p>;
  return (
    <Table
      caption="Bank details recorded"
      captionSize="s"
      isResponsive
      isFirstCellHeader
      columns={[
        { key: 'from', text: 'From' },
        { key: 'number', text: 'Service user number' },
        { key: 'name', text: 'Name' },
        { key: 'account', text: 'Account' },
        { key: 'by', text: 'Recorded by' },
      ]}
      rows={originators.map(
        ({ id, validFrom, serviceUserNumber, name, accountEnd, recordedBy, recordedAt }) => ({
          key: id,
          cells: [
            formatDay(validFrom),
            serviceUserNumber,
            name,
            `Ends in ${accountEnd}`,
            `${recordedBy}, ${formatInstant(recordedAt)}`,
          ],
        }),
      )}
    />
  );
}
