import { InsetText } from '@/components/nhs/inset-text';
import { isNarrowed, type ListSpec, type ListView } from '@/lib/core/list-view';

/** Replaces an empty list of standards: no match, or nothing is due soon. */
export function NoStandards({ spec, view }: { spec: ListSpec; view: ListView }) {
  const isAside = isNarrowed(view) || view.after || view.before;
  return (
    <InsetText>
      {isAside ? (
        <p>
          No deadlines match your filters. <a href={spec.path}>Show overdue and due soon</a>.
        </p>
      ) : (
        <p>
          Nothing is overdue, and nothing is due in the next 7 days.{' '}
          <a href={`${spec.path}?due=all`}>Show all deadlines</a>.
        </p>
      )}
    </InsetText>
  );
}
