import { ToDoRow } from '@/components/home/to-do-row';
import { pronounsFor } from '@/lib/core/pronouns';

/** Leads to the decision on care. */
export function DecisionLink({ about, suffix }: { about: string | null; suffix: string }) {
  return (
    <p>
      <a
        href={`/budget-holder/eligibility${suffix}`}
      >{`See the decision about ${pronounsFor(about).your} care`}</a>
    </p>
  );
}

/** The plan that waits for words and an agreement, as a row of what there is to do. */
export function PlanToAgree({ about, href }: { about: string | null; href: string }) {
  const { your, their } = pronounsFor(about);
  return (
    <ToDoRow href={href} says={`Read ${your} plan`} means={`Add ${their} words and tell us if you agree.`} />
  );
}
