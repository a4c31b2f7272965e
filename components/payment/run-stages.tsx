import { SummaryList } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import { formatInstant } from '@/lib/core/clock';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';
import type { RunView } from '@/lib/payment/queries/run-view';

type Stage = { name: string; by: string | null; at: Date | null };

/** Who took each step of a run and when, and what comes next. */
export function RunStages({ run, today }: { run: RunView; today: PlainDate }) {
  const { state, payDay, sendBy } = run;
  const stages: Stage[] = [
    { name: 'Put together', by: run.createdBy, at: run.createdAt },
    { name: 'Approved', by: run.approvedBy, at: run.approvedAt },
    { name: 'Released', by: run.releasedBy, at: run.releasedAt },
    { name: 'Sent', by: run.sentBy, at: run.sentAt },
    { name: 'Reconciled', by: run.reconciledBy, at: run.reconciledAt },
    ...(run.cancelledBy ? [{ name: 'Cancelled', by: run.cancelledBy, at: run.cancelledAt }] : []),
  ];
  const isOut = state === 'SENT' || state === 'RECONCILED' || state === 'CANCELLED';
  return (
    <SummaryList
      rows={[
        {
          term: 'Pay day',
          value: (
            <>
              {formatDay(payDay)}. {!isOut && `Send it by ${formatDay(sendBy)}. `}
              {!isOut && today > sendBy && <Tag colour="red">Too late for that day</Tag>}
            </>
          ),
        },
        ...stages
          .filter(({ name, by }) => by !== null || state !== 'CANCELLED' || name === 'Cancelled')
          .map(({ name, by, at }) => ({
            term: name,
            value: by && at ? `${by}, ${formatInstant(at)}` : 'Not yet',
          })),
        ...(run.cancelledReason ? [{ term: 'Why', value: run.cancelledReason }] : []),
      ]}
    />
  );
}
