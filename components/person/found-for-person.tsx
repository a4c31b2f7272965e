import { FoundPractices } from '@/components/practice/found-practices';
import { parseGpPracticeCode } from '@/lib/person/rules/contact-formats';
import type { PracticeSearchView } from '@/lib/practice/queries/practice-search';

type Props = { found: PracticeSearchView; typed: string; hrefOf: (code: string) => string };

/** What a search found for one person. Each practice leads to its form, also a code that no file has. */
export function FoundForPerson({ found, typed, hrefOf }: Props) {
  const isFound = found.kind === 'found' && found.practices.length > 0;
  const code = isFound ? null : parseGpPracticeCode(typed);
  return (
    <>
      {found.kind === 'no-file' ? (
        <p>
          No practice file is loaded yet, so practices are not found by name. An administrator of your
          commissioner loads it. Until then enter the code of the practice, such as A81001.
        </p>
      ) : (
        <FoundPractices found={found} hrefOf={hrefOf} />
      )}
      {code && (
        <p>
          <a href={hrefOf(code)}>Record the code {code} without a name</a>
        </p>
      )}
    </>
  );
}
