import { InsetText } from '@/components/nhs/inset-text';
import { isNarrowed, type ListSpec, type ListView } from '@/lib/core/list-view';

type Props = {
  spec: ListSpec;
  view: ListView;
  /** What the list holds: "people", "budgets". */
  things: string;
  /** The sentence if there is none at all. */
  whenEmpty: string;
};

/** Replaces an empty table: nothing matches, this page is past the end, or there is nothing yet. */
export function NothingListed({ spec, view, things, whenEmpty }: Props) {
  return (
    <InsetText>
      {view.after || view.before ? (
        <p>
          There are no longer any {things} on this page. <a href={spec.path}>Go to the first page</a>.
        </p>
      ) : isNarrowed(view) ? (
        <p>
          No {things} match your search or filters. Check the spelling of the name, or{' '}
          <a href={spec.path}>show everything</a>.
        </p>
      ) : (
        <p>{whenEmpty}</p>
      )}
    </InsetText>
  );
}
