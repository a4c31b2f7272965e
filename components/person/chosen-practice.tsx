import { InsetText } from '@/components/nhs/inset-text';
import { SummaryList } from '@/components/nhs/summary-list';
import type { PracticeToRecord } from '@/lib/person/queries/practice-to-record';

type Props = { form: Pick<PracticeToRecord, 'code' | 'practice' | 'isFileLoaded'> };

/** The practice that a form records, and what to know before it is saved. */
export function ChosenPractice({ form: { code, practice, isFileLoaded } }: Props) {
  const notes = practice ? notesOf(practice) : [notKnown(isFileLoaded)];
  return (
    <>
      <SummaryList
        rows={[
          {
            term: 'GP practice',
            value: <span className="app-break">{practice?.name ?? 'Name not known'}</span>,
          },
          { term: 'Code', value: code },
          ...(practice
            ? [
                { term: 'Address', value: practice.place || 'Not in the file' },
                { term: 'Commissioner', value: practice.commissioner },
              ]
            : []),
        ]}
      />
      {notes.length > 0 && (
        <InsetText>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </InsetText>
      )}
    </>
  );
}

function notesOf({ closed, isOwn }: NonNullable<PracticeToRecord['practice']>): string[] {
  const board =
    'This GP practice belongs to another commissioner. Save it anyway if the person is registered there. Care continues, and eligibility does not end because of a move.';
  return [...(closed ? [`This GP practice is closed. ${closed}.`] : []), ...(isOwn ? [] : [board])];
}

const notKnown = (isFileLoaded: boolean) =>
  isFileLoaded
    ? 'The national file has no practice with this code. Check the code before you save it.'
    : 'No practice file is loaded yet, so the code is not checked.';
