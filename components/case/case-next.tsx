import { ButtonLink } from '@/components/nhs/button';
import { Card } from '@/components/nhs/card';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { PlainDate } from '@/lib/core/plain-date';
import { caseStateName } from './case-state-text';
import { dueText } from './due-text';
import { type NextStepText, nextText } from './step-text';

export type CaseNextProps = {
  state: CaseState;
  next: (NextStepText & { dueOn: PlainDate | null }) | null;
  /** The reason is null where the reader may not know it. */
  closed: { on: string; reason: string | null } | null;
  /** It is a referral: one that was closed by mistake is recorded again. */
  isReferral?: boolean;
  today: PlainDate;
  /** Where the reader takes the next step, or reads the progress of others. */
  href?: string;
  /** What the commissioner said when the plan came back. */
  returned?: { reasons: string; deciderName: string };
  /** Where it says what is left to settle; only after the person's death. */
  settleHref?: string;
};

/** What happens next on a case, by when, and the one button to it; or that nothing does any more. */
export function CaseNext(props: CaseNextProps) {
  const { state, next, closed, isReferral = false, today, href, returned, settleHref } = props;
  if (closed) return <Closed state={state} isReferral={isReferral && state !== 'REFUSED'} {...closed} />;
  if (settleHref) return <Settle href={settleHref} />;
  if (!next) return <Nothing state={state} />;
  const isReturned = returned !== undefined;
  const due = next.dueOn && dueText(next.dueOn, today);
  return (
    <Card heading="What is next" headingSize="m">
      <p>
        {nextText(next, isReturned)}
        {due && ', '}
        {due && (due.isLate ? <strong>{due.text}</strong> : due.text)}.
      </p>
      {returned && (
        <p className="app-as-typed">
          {returned.deciderName} returned the plan: {returned.reasons}
        </p>
      )}
      {!next.mayAct && href && (
        <p>
          <a href={href}>View progress</a>
        </p>
      )}
      {next.mayAct && href && <ButtonLink href={href}>{nextText(next, isReturned)}</ButtonLink>}
    </Card>
  );
}

type ClosedProps = { state: CaseState; on: string; reason: string | null; isReferral: boolean };

function Closed({ state, on, reason, isReferral }: ClosedProps) {
  return (
    <Card heading={`This case is closed: ${closedText(state)}`} headingSize="m">
      <p>Closed on {on}.</p>
      {reason !== null && <p className="app-as-typed">{reason}</p>}
      {isReferral && (
        <p>If this was a mistake, record the referral again with the day it was first received.</p>
      )}
    </Card>
  );
}

function closedText(state: CaseState): string {
  const words = caseStateName(state);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function Settle({ href }: { href: string }) {
  return (
    <Card heading="What is next" headingSize="m">
      <p>This person died, so no step of this case can be started.</p>
      <p>
        <a href={href}>See what is left to settle</a>
      </p>
    </Card>
  );
}

function Nothing({ state }: { state: CaseState }) {
  return (
    <Card heading={caseStateName(state)} headingSize="m">
      <p>
        {state === 'ACTIVE'
          ? 'The budget has started. All steps are complete.'
          : 'Nothing is waiting to be done.'}
      </p>
    </Card>
  );
}
