import { WarningCallout } from '@/components/nhs/warning-callout';
import type { PracticeNote } from '@/lib/practice/rules/practice-note';

/** On a person's page: their practice is closed, unknown, or of another commissioner. */
export function PracticeWarning({ warning, editing }: Pick<PracticeNote, 'warning'> & Editing) {
  if (!warning) return null;
  return (
    <WarningCallout heading={warning.heading} headingLevel={2}>
      <p className="app-break">{warning.text}</p>
      {editing && (
        <p>
          <a href={`${editing}/practice`}>Change GP practice</a>
        </p>
      )}
    </WarningCallout>
  );
}

/** The person's record where it may be changed; undefined for a reader. */
type Editing = { editing: string | undefined };
