import { SummaryList } from '@/components/nhs/summary-list';
import type { SharingView } from '@/lib/person/rules/sharing';

type Props = {
  sharing: readonly SharingView[];
  isAlive: boolean;
  /** The person's record where it may be changed; undefined for a reader. */
  editing: string | undefined;
};

/** Who gets letters by the person's own agreement. */
export function SharingSection({ sharing, isAlive, editing }: Props) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Who else gets letters</h2>
      {sharing.length === 0 ? (
        <p>No one, by the person’s own agreement.</p>
      ) : (
        <SummaryList rows={sharing.map((one) => sharingRow(one, editing))} />
      )}
      {editing && isAlive && (
        <p>
          <a href={`${editing}/sharing/new`}>Record who may get letters</a>
        </p>
      )}
    </>
  );
}

function sharingRow({ id, sharedWith, relationship, what, since }: SharingView, editing: string | undefined) {
  const end = {
    href: `${editing}/sharing/${id}/end`,
    text: 'Stop',
    hiddenText: `sharing with ${sharedWith}`,
  };
  return {
    id,
    term: <span className="app-break">{`${sharedWith} (${relationship})`}</span>,
    value: `${what}. Agreed on ${since}`,
    ...(editing && { actions: [end] }),
  };
}
