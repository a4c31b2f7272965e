import { Prose } from '@/components/case/request-facts';
import { stepName } from '@/components/challenge/challenge-text';
import { Details } from '@/components/nhs/details';
import { InsetText } from '@/components/nhs/inset-text';
import { CLOCKS } from '@/lib/case/rules/clock-table';
import type { MyCase } from '@/lib/home/queries/my-case';
import { dueText } from './my-now-text';
import { endText, stageText } from './my-review-text';

type Challenge = MyCase['challenges'][number];
type Props = { myCase: Pick<MyCase, 'clocks' | 'today' | 'practitionerName'>; challenge: Challenge };

/** One review: what happens now, every step, and the outcome with its reasons. */
export function MyChallenge({ myCase, challenge }: Props) {
  const { stage, askedByName, askedOn, grounds, steps, ended } = challenge;
  return (
    <>
      <h2 className="nhsuk-heading-m">{stageText(challenge, ended !== null)}</h2>
      <p>{`${askedByName} asked on ${askedOn}.`}</p>
      {ended ? <Ended ended={ended} about={challenge.about} /> : <Running myCase={myCase} stage={stage} />}
      {steps.length > 0 && <Steps steps={steps} />}
      <Details summary="What the request said">
        <p>
          <Prose text={grounds} />
        </p>
      </Details>
    </>
  );
}

function Running({ myCase, stage }: Pick<Props, 'myCase'> & Pick<Challenge, 'stage'>) {
  const timed = CLOCK_OF[stage];
  const clock = timed && myCase.clocks.find(({ kind }) => kind === timed);
  return (
    <>
      {clock && (
        <p>{dueText(CLOCKS[timed].nameForPerson, clock.dueOn, myCase.today, myCase.practitionerName)}</p>
      )}
      <p>You will get an answer in writing, with the reasons. If you have more papers, contact us.</p>
    </>
  );
}

/** The time that the commissioner has for what it reviews itself. */
const CLOCK_OF: Partial<Record<Challenge['stage'], 'ANSWER_RECONSIDERATION' | 'LOCAL_RESOLUTION'>> = {
  RECONSIDERATION: 'ANSWER_RECONSIDERATION',
  LOCAL_RESOLUTION: 'LOCAL_RESOLUTION',
};

/** A changed decision has the reasons of the new one, which is shown above. */
function Ended({ ended, about }: Pick<Challenge, 'about'> & { ended: NonNullable<Challenge['ended']> }) {
  const { outcome, reasons, by, on } = ended;
  return (
    <>
      <p>
        <strong>{endText(outcome, about)}</strong> {`${by} recorded this on ${on}.`}
      </p>
      {(outcome !== 'CHANGED' || about === 'PLAN') && (
        <InsetText hiddenPrefix="Reasons">
          <p>
            <Prose text={reasons} />
          </p>
        </InsetText>
      )}
    </>
  );
}

function Steps({ steps }: Pick<Challenge, 'steps'>) {
  return (
    <>
      <h3 className="nhsuk-heading-s">What has happened so far</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {steps.map(({ id, on, kind, note }) => (
          <li key={id}>
            {`${on}, ${stepName(kind).toLowerCase()}: `}
            <Prose text={note} />
          </li>
        ))}
      </ul>
    </>
  );
}
