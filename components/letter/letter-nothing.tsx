import { PageTitle } from '@/components/page/page-title';
import type { NewLetterPage } from '@/lib/letter/queries/letters-page';
import { NEW_LETTER, NewLetterHeading } from './letter-new-screen';

type Props = { page: NewLetterPage; lettersHref: string };

/** Stands where a letter would, when there is nothing to tell. */
export function LetterNothing({ page, lettersHref }: Props) {
  return (
    <>
      <PageTitle title={NEW_LETTER} />
      <NewLetterHeading page={page} />
      <p>
        There is nothing to write to the person about now. A letter can be sent once a screening is complete
        or a decision is made. What was decided outside this service has its letter there.
      </p>
      <p>
        <a href={lettersHref}>See the letters for this case</a>
      </p>
    </>
  );
}
