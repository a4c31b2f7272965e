import { CaseHeading } from '@/components/case/case-heading';
import { RadiosField } from '@/components/forms/fields';
import { Button } from '@/components/nhs/button';
import { DateInput } from '@/components/nhs/date-input';
import { Radios } from '@/components/nhs/radios';
import { dateBoxes } from '@/lib/core/form/date-values';
import type { NewLetterView } from '@/lib/letter/queries/letters-view';
import { LetterFormatNotes } from './letter-format-notes';
import { LetterPaper } from './letter-paper';
import { letterName, WAYS_TO_SEND, wayToSendName } from './letter-text';
import { ReaderChoices } from './reader-choices';

type Drafted = NewLetterView & { letter: NonNullable<NewLetterView['letter']> };

export function isDrafted(page: NewLetterView): page is Drafted {
  return page.letter !== null;
}

/** The subject, reader and day of the letter, in a form that puts only ids and a day in the address. */
export function LetterChoicesForm({ page }: { page: Drafted }) {
  const { letter, unsent, readers, copyReaders } = page;
  return (
    <form method="get" className="app-no-print">
      {unsent.length > 1 ? (
        <Radios
          id="about"
          name="about"
          legend="What is the letter about?"
          legendSize="s"
          items={unsent.map(({ kind, subjectId, settledOn }) => ({
            value: subjectId,
            label: `${letterName(kind)} (${settledOn})`,
          }))}
          defaultValue={letter.subjectId}
          isSmall
        />
      ) : (
        <input type="hidden" name="about" value={letter.subjectId} />
      )}
      <ReaderChoices
        readers={readers}
        to={letter.to}
        copyReaders={copyReaders}
        copies={letter.copies}
        copyHint="Only those with whom the person agreed to share, or who act for them"
      />
      <DateInput
        id="sentOn"
        name="sentOn"
        legend="Date of the letter"
        legendSize="s"
        defaultValues={dateBoxes(letter.sentOn)}
        {...(letter.isOtherDay ? { error: OTHER_DAY } : {})}
      />
      {letter.isReviewNamed !== null && (
        <Radios
          id="review"
          name="review"
          legend="Does the letter say when you will review the needs?"
          legendSize="s"
          hint="Leave it out where the person may be dying. Staff are still reminded of the review."
          items={[
            { value: 'yes', label: 'Yes, say so' },
            { value: 'no', label: 'No, leave it out' },
          ]}
          defaultValue={letter.isReviewNamed ? 'yes' : 'no'}
          isSmall
        />
      )}
      <Button variant="secondary" isSmall>
        Show the letter with these choices
      </Button>
    </form>
  );
}

const OTHER_DAY = 'The date must be between the decision and today. Today is used instead';

/**
 * The letter word for word, and what the person needs so that they can read it. It is above the button that
 * sends it.
 */
export function LetterDraft({ page, needsHref }: { page: Drafted; needsHref?: string | undefined }) {
  const { letter, needs, printPoints } = page;
  return (
    <>
      <LetterFormatNotes needs={needs} summary={letter.content.summary} needsHref={needsHref} />
      <h2 className="nhsuk-heading-m">The letter</h2>
      <LetterPaper content={letter.content} isPage={false} isLarge={printPoints !== null} />
    </>
  );
}

/** The fields that the button sends: the letter that was shown, so that no other is sent. */
export function LetterFields({ page }: { page: Drafted }) {
  const { kind, subjectId, to, sentOn } = page.letter;
  const named = page.letter.isReviewNamed;
  const isReviewNamed = named === null ? '' : named ? 'yes' : 'no';
  const hidden = { caseId: page.caseId, kind, subjectId, to, sentOn, isReviewNamed };
  return (
    <>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {page.letter.copies.map((to) => (
        <input key={to} type="hidden" name="copies" value={to} />
      ))}
      <RadiosField
        name="how"
        legend="How will you send it?"
        legendSize="m"
        hint="You print or email it after this step. The wording can no longer be changed."
        items={WAYS_TO_SEND.map((value) => ({ value, label: wayToSendName(value) }))}
      />
    </>
  );
}

export function NewLetterHeading({ page }: { page: NewLetterView }) {
  return <CaseHeading person={page.person} group={page.group} title={NEW_LETTER} />;
}

export const NEW_LETTER = 'Write to the person';
