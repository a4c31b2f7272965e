import { rightForPerson } from '@/components/case/right-text';
import { Details } from '@/components/nhs/details';
import { InsetText } from '@/components/nhs/inset-text';
import { caseStory, type Story } from './case-story';

type Props = {
  story: Story & {
    right: Parameters<typeof rightForPerson>[0];
    reasons: string | null;
    conditions: string | null;
  };
  /** What the person is called, if the reader is their representative. */
  about: string | null;
  /** Where to ask for a review of a closed case. */
  askHref: string;
};

const CLOSED: readonly Story['state'][] = ['REFUSED', 'DECLINED', 'ENDED'];

/**
 * The progress of a request for its holder: what was decided and why, what happens next, and what to do about
 * a no.
 */
export function StoryScreen({ story, about, askHref }: Props) {
  const { heading, now, next } = caseStory(story, about);
  return (
    <>
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <p>{now}</p>
      {story.reasons && <Reasons {...story} />}
      {next && (
        <>
          <h2 className="nhsuk-heading-s">What happens next</h2>
          <p>{next}</p>
        </>
      )}
      {CLOSED.includes(story.state) && <AskAgain about={about} href={askHref} />}
      <Details summary={`${about ? `Does ${about}` : 'Do I'} have a right to a personal health budget?`}>
        <p>{rightForPerson(story.right, about)}</p>
      </Details>
    </>
  );
}

function Reasons({ reasons, conditions }: { reasons: string | null; conditions: string | null }) {
  return (
    <InsetText>
      <p>
        <strong>Reasons:</strong> {reasons}
      </p>
      {conditions && (
        <p>
          <strong>What must be done:</strong> {conditions}
        </p>
      )}
    </InsetText>
  );
}

function AskAgain({ about, href }: { about: string | null; href: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">If you think this is wrong</h2>
      <p>
        {`You can ask the NHS to review the decision${about ? ` for ${about}` : ''}. `}
        Tell us what you think we got wrong, and send anything that helps. You do not need any special words
        {about ? '. ' : ', and someone can ask for you. '}
        We must answer in writing.
      </p>
      <p>
        <a href={href}>See how to ask</a>
      </p>
    </>
  );
}
