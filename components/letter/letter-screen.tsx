import type { ReactNode } from 'react';
import { NotificationBanner } from '@/components/nhs/notification-banner';
import { PageTitle } from '@/components/page/page-title';
import type { LetterView } from '@/lib/letter/queries/letter-view';
import { LetterPaper } from './letter-paper';

type Props = {
  letter: LetterView;
  /** The address of this page. */
  here: string;
  before: ReactNode;
  /** The person, where the reader acts for them. */
  about?: string | null;
  isLarge: boolean;
  /** Shows staff when, how, to whom and in which format it was sent. Left out for the person. */
  hasFacts?: boolean;
  isJustSent?: boolean;
};

/** A letter as it was sent, to read, print and download. */
export function LetterScreen({ letter, here, before, about, isLarge, hasFacts, isJustSent }: Props) {
  return (
    <>
      <PageTitle title={`Letter: ${letter.content.title}`} about={about ?? null} />
      <div className="app-no-print">
        {before}
        {isJustSent && <JustSent />}
        <Ways
          id={letter.id}
          toolId={letter.toolId}
          here={here}
          isLarge={isLarge}
          isToStaff={hasFacts}
          points={letter.content.printPoints ?? null}
        />
      </div>
      <LetterPaper content={letter.content} isPage isLarge={isLarge} />
      {hasFacts && <SendingFacts letter={letter} />}
    </>
  );
}

function JustSent() {
  return (
    <NotificationBanner variant="success">
      <p className="nhsuk-notification-banner__heading">This is the letter as it was sent.</p>
      <p>If you have not done so yet, print the letter or email the PDF today, with the completed tool.</p>
    </NotificationBanner>
  );
}

type WaysProps = {
  id: string;
  toolId: string | null;
  here: string;
  isLarge: boolean;
  isToStaff?: boolean | undefined;
  /** The size of print that the person chose. */
  points: number | null;
};

function Ways({ id, toolId, here, isLarge, isToStaff, points }: WaysProps) {
  const size = points ?? 'large';
  return (
    <ul className="nhsuk-list app-letter-ways">
      <li>
        <a href={`/api/letters/${id}`}>Download (PDF)</a>
      </li>
      <li>
        <a href={`/api/letters/${id}?size=${size}`}>
          {points === null
            ? 'Download in large print (PDF)'
            : `Download in large print, ${points} point (PDF)`}
        </a>
      </li>
      {toolId && (
        <li>
          <a href={`/api/assessments/${toolId}${isLarge || points !== null ? `?size=${size}` : ''}`}>
            {isToStaff ? 'Download the completed tool (PDF)' : 'Download the form that came with it (PDF)'}
          </a>
        </li>
      )}
      <li>
        {isLarge ? (
          <a href={here}>Show in standard print</a>
        ) : (
          <a href={`${here}?size=large`}>Show in large print</a>
        )}
      </li>
    </ul>
  );
}

function SendingFacts({ letter }: { letter: LetterView }) {
  const { sentOn, sentHow, addressee, sentByName, reviewBy, formats } = letter;
  return (
    <section className="app-no-print app-section" aria-labelledby="sending">
      <h2 className="nhsuk-heading-m" id="sending">
        How it was sent
      </h2>
      <p className="app-break">
        On {sentOn}, {sentHow.toLowerCase()}, to {addressee}. Sent by {sentByName}.
      </p>
      <p className="app-break">Format needs on record that day: {formats}.</p>
      {reviewBy && <p>The deadline to ask for a review is {reviewBy}.</p>}
    </section>
  );
}
