import { fastTrackWhy } from '@/components/assessment/fast-track-why';
import { WhyFrame, WhyPanel } from '@/components/assessment/why-panel';
import { Prose } from '@/components/case/request-facts';
import { Details } from '@/components/nhs/details';
import { InsetText } from '@/components/nhs/inset-text';
import type { MyCase } from '@/lib/home/queries/my-case';
import { restsOn } from './my-answer-text';

type Props = {
  myCase: Pick<
    MyCase,
    'decision' | 'restsOn' | 'earlier' | 'explanation' | 'fastTrackReasons' | 'paper' | 'answer'
  >;
  /** `?for=…` if the reader acts for several people, else empty. */
  suffix: string;
};

/** Who decided, when and why, in their own words, then what the tool indicated. */
export function MyDecision({ myCase, suffix }: Props) {
  const { decision, explanation, fastTrackReasons, paper, answer } = myCase;
  return (
    <>
      {decision && <Decided decision={decision} />}
      {myCase.restsOn && !myCase.restsOn.isOwn && <DecidedBefore restsOn={myCase.restsOn} />}
      {answer === 'SCREENED_OUT' && paper && <p>{`${paper.by} completed it on ${paper.on}.`}</p>}
      {paper?.tool === 'LOCAL_CRITERIA' && (
        <p>
          <a href={`/budget-holder/eligibility/assessments/${paper.id}${suffix}`}>
            See the questions and answers, and what would have changed the result
          </a>
        </p>
      )}
      {explanation && <WhyPanel explanation={explanation} reader="person" />}
      {fastTrackReasons && <WhyFrame why={fastTrackWhy(fastTrackReasons, 'person')} reader="person" />}
      {myCase.earlier.length > 0 && <Earlier earlier={myCase.earlier} />}
    </>
  );
}

function Decided({ decision }: { decision: NonNullable<MyCase['decision']> }) {
  const { deciderName, on, reasons, exceptionalReasons, basis } = decision;
  return (
    <>
      <h2 className="nhsuk-heading-m">Who decided, and why</h2>
      <p>{`${deciderName} decided this on ${on}.`}</p>
      <p>{restsOn(basis)}</p>
      <InsetText hiddenPrefix="Reasons">
        <p>
          <Prose text={reasons} />
        </p>
        {exceptionalReasons && (
          <p>
            <strong>Why this differs from the team’s recommendation: </strong>
            <Prose text={exceptionalReasons} />
          </p>
        )}
      </InsetText>
    </>
  );
}

function DecidedBefore({ restsOn }: { restsOn: NonNullable<MyCase['restsOn']> }) {
  const { decidedBy, decidedOn, isOfReferral, why } = restsOn;
  return (
    <>
      <h2 className="nhsuk-heading-m">Who decided, and why</h2>
      <p className="app-break">{`${decidedBy} decided this on ${decidedOn}.`}</p>
      <p>
        {isOfReferral
          ? 'We decided this on another form about these needs. See “Other decisions and requests” for the papers.'
          : 'This was decided before the budget was asked for. Ask us if you want to see the papers.'}
      </p>
      {why?.reasons && (
        <InsetText hiddenPrefix="Reasons">
          <p>
            <Prose text={why.reasons} />
          </p>
        </InsetText>
      )}
    </>
  );
}

function Earlier({ earlier }: Pick<MyCase, 'earlier'>) {
  return (
    <Details summary="Earlier decisions that no longer apply">
      {earlier.map(({ id, outcome, on, deciderName, reasons }) => (
        <p key={id}>
          {`${on}, ${deciderName}: ${outcome === 'ELIGIBLE' ? 'yes' : 'no'}. `}
          <Prose text={reasons} />
        </p>
      ))}
    </Details>
  );
}
