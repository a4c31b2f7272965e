import { PageTitle } from '@/components/page/page-title';
import type { NewLetterView } from '@/lib/letter/queries/letters-view';
import { NEW_LETTER, NewLetterHeading } from './letter-new-screen';

type Props = { page: NewLetterView; lettersHref: string };

/** The page if there is no letter to write. */
export function LetterNothing({ page, lettersHref }: Props) {
  return (
    <>
      <PageTitle title={NEW_LETTER} />
      <NewLetterHeading page={page} />
      <p>
        There is no letter to write at the moment. You can send one once a screening is completed or a
        decision is made. A decision made outside this service has its letter there.
      </p>
      <p>
        <a href={lettersHref}>See the letters for this case</a>
      </p>
    </>
  );
}
