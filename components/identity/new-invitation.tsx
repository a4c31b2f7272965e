import { SummaryList } from '@/components/nhs/summary-list';
import { formatDay, type PlainDate } from '@/lib/core/plain-date';

type Props = { link: string; code: string; lastDay: PlainDate };

/** The link and the code of an invitation, for the administrator who made it. */
export function NewInvitation({ link, code, lastDay }: Props) {
  return (
    <section id="invitation-link">
      <h2 className="nhsuk-heading-m">Link and code of the invitation</h2>
      <p>
        Copy both now: we do not keep the code, so you cannot see it again after you leave this page. Where
        this service sends messages, the link goes to them by email by itself. Give them the code another way,
        such as by phone.
      </p>
      <SummaryList
        rows={[
          { term: 'Link', value: <span className="app-break">{link}</span> },
          { term: 'Code', value: code },
          { term: 'Last day', value: formatDay(lastDay) },
        ]}
      />
    </section>
  );
}
