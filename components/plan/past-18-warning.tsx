import { WarningCallout } from '@/components/nhs/warning-callout';
import { formatDay } from '@/lib/core/plain-date';
import type { PlanView, WrittenPlan } from '@/lib/plan/queries/plan-view';
import type { Past18 } from '@/lib/plan/rules/past-18';

type Props = {
  past18: Past18 | null;
  /** The days that were counted, at the start of a sentence. */
  counted: string;
  /** The steps of moving to adult services; left out where the reader has no such page. */
  href?: string;
};

/** Warns that a child's budget would run over the 18th birthday. Shows nothing where it would not. */
export function Past18Warning({ past18, counted, href }: Props) {
  if (!past18) return null;
  return (
    <WarningCallout heading="The 18th birthday comes first" headingLevel={2}>
      <p>
        {`${counted} would run to ${formatDay(past18.planned)}. A child’s budget ends the day before the 18th birthday: on ${formatDay(past18.lastDay)} at the latest. When it is started, its amount is counted up to that day.`}
      </p>
      {href && (
        <p>
          <a href={href}>Move to adult services, step by step</a>
        </p>
      )}
    </WarningCallout>
  );
}

type PlanProps = { page: Pick<PlanView, 'past18'>; plan: Pick<WrittenPlan, 'arrangements'>; href?: string };

/** The same, of the weeks of a plan. */
export function PlanPast18({ page, plan: { arrangements }, href }: PlanProps) {
  const counted = `${arrangements.weeks} weeks ${arrangements.startsOn ? 'of this plan' : 'from today'}`;
  return <Past18Warning past18={page.past18} counted={counted} {...(href ? { href } : {})} />;
}
