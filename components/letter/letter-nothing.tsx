import { PageTitle } from '@/components/page/page-title';
import type { NewLetterView } from '@/lib/letter/queries/letters-view';
import { NEW_LETTER, NewLetterHeading } from './letter-new-screen';

type Props = { page: NewLetterView; lettersHref: string; contactHref: string };

/** The page if there is no letter to write. */
export function LetterNothing({ page, lettersHref, contactHref }: Props) {
  return (
    <>
      <PageTitle title={NEW_LETTER} />
      <NewLetterHeading page={page} />
      {page.isNoOneToWriteTo ? (
        <NoOneToWriteTo href={contactHref} />
      ) : (
        <p>
          There is no letter to write at the moment. You can send one once a screening is completed or a
          decision is made. A decision made outside this service has its letter there.
        </p>
      )}
      <p>
        <a href={lettersHref}>See the letters for this case</a>
      </p>
    </>
  );
}

function NoOneToWriteTo({ href }: { href: string }) {
  return (
    <>
      <p>
        This person has died. Letters go to the person on record for that, never to the person who died. No
        name with an address is on record yet.
      </p>
      <p>
        <a href={href}>Record who to write to</a>
      </p>
    </>
  );
}
