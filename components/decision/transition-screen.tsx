import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { InsetText } from '@/components/nhs/inset-text';
import { PageTitle } from '@/components/page/page-title';
import { transitionAge } from '@/lib/case/rules/transition';
import type { PlainDate } from '@/lib/core/plain-date';
import { TransitionStepCard } from './transition-step';

type Step = Omit<React.ComponentProps<typeof TransitionStepCard>, 'href' | 'today'>;

type Props = {
  caseId: string;
  personId: string;
  person: string;
  turns18On: string;
  isAdult: boolean;
  isOver: boolean;
  steps: readonly Step[];
  keptUntil: { before17: string; from17: string; ended: string | null };
  today: PlainDate;
  /** The banner of what the previous form did. */
  banner: React.ReactNode;
};

/** A young person's move to adult services, all four steps. */
export function TransitionScreen({ steps, caseId, today, banner, ...view }: Props) {
  const here = `/practitioner/cases/${caseId}`;
  const title = 'Moving to adult services';
  return (
    <>
      <PageTitle title={title} />
      <BackLink href={`${here}/eligibility`}>Back to eligibility</BackLink>
      {banner}
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <h1 className="nhsuk-heading-l">
            <Caption size="l">{view.person}</Caption>
            {title}
          </h1>
          {steps.every(({ dueOn, done }) => !dueOn && !done) && <NotRaised isOver={view.isOver} />}
          {steps.map((step) => (
            <TransitionStepCard
              key={step.kind}
              {...step}
              today={today}
              href={view.isOver ? null : `${here}/transition/${transitionAge(step.kind)}`}
            />
          ))}
          <AtEighteen {...view} />
          <KeptUntil {...view.keptUntil} />
        </div>
      </div>
    </>
  );
}

function NotRaised({ isOver }: { isOver: boolean }) {
  return (
    <InsetText>
      <p>
        {isOver
          ? 'These steps were never started, because the case was closed before the young person was found eligible.'
          : 'These steps start automatically when the young person is found eligible.'}
      </p>
    </InsetText>
  );
}

function AtEighteen({ personId, turns18On, isAdult }: Pick<Props, 'personId' | 'turns18On' | 'isAdult'>) {
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">Adult NHS continuing healthcare</h2>
      {isAdult ? (
        <p>
          The person is 18 or over.{' '}
          <a href={`/practitioner/people/${personId}/requests/new`}>
            Record a request for adult continuing healthcare
          </a>
        </p>
      ) : (
        <>
          <p>
            Adult care begins on {turns18On}. The young person is screened with the adult Checklist from 16,
            and assessed for a decision in principle from 17. The children’s care and its budget continue
            until then.
          </p>
          <p>
            <a href={`/practitioner/people/${personId}/referrals/new`}>
              Record a referral for adult continuing healthcare
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function KeptUntil({ before17, from17, ended }: Props['keptUntil']) {
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">How long we keep this record</h2>
      {ended ? (
        <p>The case is closed. We keep the record of this care until {ended}.</p>
      ) : (
        <p>
          Until the 25th birthday, {before17}. If care ends at the age of 17, until the 26th birthday,{' '}
          {from17}.
        </p>
      )}
    </section>
  );
}
