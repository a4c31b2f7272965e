import type { ComponentProps, ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { Caption } from '@/components/nhs/caption';
import { SummaryList } from '@/components/nhs/summary-list';
import { titleAbout } from '@/components/page/page-title';
import type { RepaymentChallenges } from '@/lib/challenge/queries/repayment-challenges-view';
import type { RepaymentView } from '@/lib/repayment/queries/repayment-view';

type Props = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & {
  view: RepaymentView;
  challenges: RepaymentChallenges;
  /** The person, where the reader acts for them. */
  about: string | null;
};

/** What the holder was asked to pay back: how much, by when, why, how, and how to ask us to look again. */
export function HolderRepaymentScreen({ view, challenges, about, action, initial }: Props) {
  const mayAsk = view.mayAsk && challenges.isOpen;
  return (
    <>
      <h1 className="nhsuk-heading-l">
        {about && <Caption size="l">{`${about}’s budget`}</Caption>}
        Money to pay back
      </h1>
      <p className="app-lead">
        <strong>{headline(view)}</strong>
      </p>
      {view.status === 'OWED' && (
        <Part heading="How to pay">
          <p>{view.how}.</p>
          <p>Is it hard to pay now? Call us. We can talk about small parts.</p>
        </Part>
      )}
      <Why view={view} />
      <Paid money={view.money} />
      {challenges.asked.map(({ id, askedOn, grounds, ended }) => (
        <Part key={id} heading={`You asked us to look again on ${askedOn}`}>
          <p>{grounds}</p>
          {ended ? (
            <p>{`${ended.by} answered on ${ended.on}: ${ended.reasons}`}</p>
          ) : (
            <p>We will write to you. You do not need to pay while we look.</p>
          )}
        </Part>
      ))}
      {mayAsk && <AskAgain repaymentId={view.id} about={about} action={action} initial={initial} />}
    </>
  );
}

function headline({ status, left, amount, payBy, isLate }: RepaymentView): string {
  switch (status) {
    case 'OWED':
      return isLate
        ? `We asked you to pay back ${left}. It was due by ${payBy}.`
        : `Please pay back ${left} by ${payBy}.`;
    case 'STOPPED':
      return `We are looking again at the ${amount}. You do not need to pay now.`;
    case 'ANSWERED':
      return 'We have looked again. We will write to you with the answer.';
    case 'PAID':
      return `You paid back ${amount}. Thank you.`;
    case 'TO_DECIDE':
    case 'NOTICE_DUE':
      return 'We have not asked you to pay. We will write to you if you need to.';
    default:
      return 'There is nothing to pay.';
  }
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">{heading}</h2>
      {children}
    </section>
  );
}

function Why({ view: { about, steps } }: { view: RepaymentView }) {
  const asked = steps.findLast(({ step }) => step === 'ASKED');
  if (!asked) return null;
  return (
    <Part heading="Why we ask">
      {about && <p>{`This is about ${about.amount} paid to ${about.paidTo} on ${about.spentOn}.`}</p>}
      <p>{`${asked.by} wrote: ${asked.words ?? ''}`}</p>
    </Part>
  );
}

function Paid({ money }: Pick<RepaymentView, 'money'>) {
  const counts = money.filter(({ takenBack }) => takenBack === null);
  if (counts.length === 0) return null;
  return (
    <Part heading="What you have paid">
      <SummaryList rows={counts.map(({ id, amount, on }) => ({ key: id, term: on, value: amount }))} />
    </Part>
  );
}

function AskAgain({
  repaymentId,
  about,
  action,
  initial,
}: Pick<Props, 'about' | 'action' | 'initial'> & { repaymentId: string }) {
  return (
    <Part heading="If you think this is wrong">
      <p>
        You can ask us to look again. Someone new will look at it. You do not need to pay until they answer.
      </p>
      <ActionForm
        action={action}
        initial={initial}
        title={titleAbout('Money to pay back', about)}
        submit="Ask us to look again"
      >
        <input type="hidden" name="repaymentId" value={repaymentId} />
        <TextareaField name="grounds" label="What is wrong?" labelSize="s" rows={5} limit={4000} />
      </ActionForm>
    </Part>
  );
}
