import { Details } from '@/components/nhs/details';
import type { CriteriaView } from '@/lib/criteria/queries/criteria-view';
import { criteriaChangeText } from './criteria-change-text';
import { criteriaTitle } from './criteria-text';

/** The changes from the version before that affect who meets the criteria. */
export function CriteriaChanges({ comparedWith, changes }: Pick<CriteriaView, 'comparedWith' | 'changes'>) {
  if (!comparedWith) return null;
  const before = (
    <a href={`/commissioner/criteria/${comparedWith.id}`}>{criteriaTitle(comparedWith.title)}</a>
  );
  if (changes.length === 0) return <p>Questions, answers and points are the same as in {before}.</p>;
  return (
    <Details summary={`Changes from the previous version (${changes.length})`} isOpen={changes.length <= 10}>
      <p>Compared with {before}:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {changes.map((change) => {
          const words = criteriaChangeText(change);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </Details>
  );
}
