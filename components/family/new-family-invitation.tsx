import { SummaryList } from '@/components/nhs/summary-list';
import { formatDay } from '@/lib/core/plain-date';
import type { ShownInvitation } from '@/lib/family/queries/access-view';

type Props = { name: string; invitation: ShownInvitation; code: string; letterHref: string };

/** The code of an invitation, for the practitioner who made it: to say, or in a letter to print. */
export function NewFamilyInvitation({ name, invitation, code, letterHref }: Props) {
  const isLetter = invitation.way === 'LETTER';
  return (
    <section id="invitation-code">
      <h2 className="nhsuk-heading-m">{isLetter ? 'Print the letter now' : 'Code of the invitation'}</h2>
      {isLetter ? (
        <>
          <p>
            The letter has the address and the code. We do not keep the code, so you cannot print the letter
            after you leave this page. Send or hand it to {name}, and to no one else.
          </p>
          <p>
            <a href={letterHref}>Letter to print (PDF)</a>
            <br />
            <a href={`${letterHref}&size=large`}>The same in large print (PDF)</a>
          </p>
        </>
      ) : (
        <p>
          The link goes to {name} by email by itself. Give them this code another way, such as by phone or
          when you meet. We do not keep it, so you cannot see it again after you leave this page.
        </p>
      )}
      <SummaryList
        rows={[
          ...(isLetter ? [] : [{ term: 'Code', value: code }]),
          { term: 'Works until', value: formatDay(invitation.lastDay) },
        ]}
      />
    </section>
  );
}
