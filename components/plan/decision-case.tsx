import { decideByText } from '@/components/case/due-text';
import { PlanAnswers } from '@/components/case/plan-answers';
import { Prose } from '@/components/case/request-facts';
import { InsetText } from '@/components/nhs/inset-text';
import { SummaryList } from '@/components/nhs/summary-list';
import { formatPence, pence } from '@/lib/core/money';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PlanView, WrittenPlan } from '@/lib/plan/queries/plan-view';
import { AgreementFacts } from './agreement-facts';
import { priceOf } from './outcome-list';
import { PlanPast18 } from './past-18-warning';
import { PlanMoney } from './plan-money';

type Props = {
  page: PlanView;
  plan: WrittenPlan;
  submission: PlanView['submissions'][number];
  /**
   * Pence that the reader may approve alone; null: no delegated limit; undefined: the reader does not decide.
   */
  limit: number | null | undefined;
  today: PlainDate;
};

/**
 * The plan in a minute: the sum, its purpose, the risks, the person's own words, who agreed, who sent it, by
 * when.
 */
export function DecisionCase({ page, plan, submission, limit, today }: Props) {
  return (
    <>
      <PlanMoney {...plan} indicative={plan.indicative.total} weeks={plan.arrangements.weeks} />
      <PlanPast18 page={page} plan={plan} />
      <Status page={page} submission={submission} limit={limit} today={today} />
      <SummaryList
        rows={[
          { term: 'What for', value: <WhatFor plan={plan} /> },
          ...reason(plan),
          { term: 'Risks', value: riskText(plan) },
          { term: 'In the person’s words', value: <OwnWords plan={plan} /> },
          { term: 'Agreement', value: <AgreementFacts agreements={plan.agreements} hash={plan.hash} /> },
          { term: 'Sent by', value: `${submission.submittedByName} on ${submission.on}` },
          ...(submission.note ? [{ term: 'Note', value: <Prose text={submission.note} /> }] : []),
        ]}
      />
      {page.answers.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Decisions so far</h2>
          <PlanAnswers answers={page.answers} />
        </>
      )}
    </>
  );
}

function Status({ page, submission, limit, today }: Omit<Props, 'plan'>) {
  const first = page.caseState === 'PLAN_SUBMITTED' ? submission.decisions.at(-1) : undefined;
  if (!page.decideBy && limit === undefined) return null;
  return (
    <InsetText>
      {first && (
        <p>
          <strong>{first.deciderName} approved this as the first of two approvers.</strong> A second approver
          must now decide.
        </p>
      )}
      {page.decideBy && <p>{decideByText(page.decideBy, today)}</p>}
      {limit !== undefined && <p>{limitText(submission.total, limit)}</p>}
    </InsetText>
  );
}

function limitText(total: number, limit: number | null): string {
  if (limit === null) return 'You have no delegated limit, so you cannot approve plans.';
  const limitSentence = `Your limit is ${formatPence(pence(limit))}.`;
  return total <= limit
    ? `${limitSentence} This plan is within it.`
    : `${limitSentence} This plan is above it, so it needs a second approver with a limit of at least ${formatPence(pence(total))}.`;
}

function WhatFor({ plan }: { plan: WrittenPlan }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {plan.outcomes.map(({ id, description }) => (
        <li key={id}>
          {description}
          <br />
          {plan.lines
            .filter(({ outcomeId }) => outcomeId === id)
            .map((line) => `${line.service}, ${priceOf(line)}`)
            .join('; ') || 'No service'}
        </li>
      ))}
    </ul>
  );
}

function reason({ arrangements, total, indicative }: WrittenPlan) {
  if (total <= indicative.total) return [];
  return [
    {
      term: 'Why above the indicative budget',
      value: <Prose text={arrangements.overIndicativeReason ?? 'Not stated'} />,
    },
  ];
}

function riskText({ risks }: WrittenPlan): string {
  if (risks.length === 0) return 'None identified.';
  return risks
    .map(({ hazard, likelihood, impact }) => `${hazard} (likelihood ${likelihood}, impact ${impact} of 5)`)
    .join('; ');
}

function OwnWords({ plan }: { plan: WrittenPlan }) {
  const section = plan.sections.find(({ kind, body }) => kind === 'WHAT_MATTERS' && body);
  return section ? (
    <Prose text={`“${section.body}”`} />
  ) : (
    '“What matters to the person” has not been written.'
  );
}
