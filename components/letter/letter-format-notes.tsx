import { WarningCallout } from '@/components/nhs/warning-callout';
import type { FormatNeed } from '@/lib/letter/rules/formats';
import { formatStep } from './letter-text';

type Props = {
  /** In the words of the record: null is not asked, empty is no such need. */
  stated: string | null;
  contact: string | null;
  needs: readonly FormatNeed[];
  summary: readonly string[];
};

/** What the person needs so that they can read the letter, and what the sender does about it. */
export function LetterFormatNotes({ stated, contact, needs, summary }: Props) {
  if (stated === null && contact === null) {
    return (
      <p>
        The person has not been asked yet whether they need letters in a particular format. Ask before you
        send this.
      </p>
    );
  }
  if (!stated && !contact) return <p>The person does not need a special format.</p>;
  return (
    <WarningCallout heading="How the person needs this letter" headingLevel={2}>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {stated && (
          <li className="app-break">
            Information: <strong>{stated}</strong>
          </li>
        )}
        {contact && (
          <li className="app-break">
            Contact: <strong>{contact}</strong>
          </li>
        )}
      </ul>
      {needs.length > 0 && <Steps needs={needs} />}
      {needs.length > 0 && <ShortVersion summary={summary} />}
    </WarningCallout>
  );
}

function Steps({ needs }: Pick<Props, 'needs'>) {
  return (
    <>
      <p>What to do:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {needs.map((need) => (
          <li key={need}>{formatStep(need)}</li>
        ))}
      </ul>
    </>
  );
}

function ShortVersion({ summary }: { summary: readonly string[] }) {
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
