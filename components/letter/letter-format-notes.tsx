import { WarningCallout } from '@/components/nhs/warning-callout';
import type { LetterNeeds } from '@/lib/letter/rules/formats';

type Props = {
  needs: LetterNeeds;
  summary: readonly string[];
  /** Where staff record what the person needs; left out where they cannot. */
  needsHref?: string | undefined;
};

/** What the person needs so that they can read the letter, and what the sender does about it. */
export function LetterFormatNotes({ needs, summary, needsHref }: Props) {
  switch (needs.kind) {
    case 'not-asked':
      return (
        <p>
          The person has not been asked yet whether they need letters in a particular format. Ask before you
          send this. {needsHref && <a href={needsHref}>Record the answers</a>}
        </p>
      );
    case 'after-death':
      return needs.note && <Callout lines={[`Contact: ${needs.note}`]} />;
    case 'to-confirm':
      return (
        <Callout
          lines={needs.lines}
          heading="Confirm how the person needs this letter"
          about="Recorded before, in words. Ask the person before you send this."
        >
          {needsHref && (
            <p>
              <a href={needsHref}>Confirm these needs</a>
            </p>
          )}
        </Callout>
      );
    case 'chosen':
      if (needs.lines.length === 0) return <p>The person does not need a special format.</p>;
      return (
        <Callout lines={needs.lines}>
          {needs.steps.length > 0 && <Steps steps={needs.steps} />}
          {needs.steps.length > 0 && <ShortVersion summary={summary} />}
        </Callout>
      );
  }
}

type CalloutProps = {
  lines: readonly string[];
  heading?: string;
  about?: string;
  children?: React.ReactNode;
};

function Callout({ lines, heading = 'How the person needs this letter', about, children }: CalloutProps) {
  return (
    <WarningCallout heading={heading} headingLevel={2}>
      {about && <p>{about}</p>}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {lines.map((line) => (
          <li key={line} className="app-break">
            {line}
          </li>
        ))}
      </ul>
      {children}
    </WarningCallout>
  );
}

function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <>
      <p>What to do:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </>
  );
}

function ShortVersion({ summary }: Pick<Props, 'summary'>) {
  return (
    <>
      <h3 className="nhsuk-heading-s">Short version of this letter</h3>
      <ul className="nhsuk-list">
        {summary.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
