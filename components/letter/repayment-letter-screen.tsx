import type { ComponentProps } from 'react';
import { CaseHeading } from '@/components/case/case-heading';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField } from '@/components/forms/fields';
import { Button } from '@/components/nhs/button';
import { InsetText } from '@/components/nhs/inset-text';
import type { RepaymentLetterView } from '@/lib/letter/queries/repayment-letter-view';
import { LetterFormatNotes } from './letter-format-notes';
import { LetterPaper } from './letter-paper';
import { letterName, WAYS_TO_SEND, wayToSendName } from './letter-text';
import { ReaderChoices } from './reader-choices';

type Props = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & { view: RepaymentLetterView };
type Letter = NonNullable<RepaymentLetterView['letter']>;

export const REPAYMENT_LETTER = 'Write about money to pay back';

/** The letter that is due about a repayment, word for word, with the form that sends it. */
export function RepaymentLetterScreen({ view, action, initial }: Props) {
  const { letter, person, group } = view;
  const heading = <CaseHeading person={person} group={group} title={REPAYMENT_LETTER} />;
  if (!letter)
    return (
      <>
        {heading}
        <InsetText>
          <p>{nothing(view)}</p>
        </InsetText>
      </>
    );
  return (
    <>
      {heading}
      <p>{letterName(letter.kind)}</p>
      <Readers view={view} letter={letter} />
      <LetterFormatNotes needs={view.needs} summary={letter.content.summary} />
      <LetterPaper content={letter.content} isPage={false} isLarge={letter.content.printPoints !== null} />
      <SendForm view={view} letter={letter} action={action} initial={initial} />
    </>
  );
}

function nothing({ readers }: RepaymentLetterView): string {
  return readers.length === 0
    ? 'This person has died, and no one is on record to write to. Record who deals with the estate first.'
    : 'No letter is to be sent now. A reminder is sent only once the last day to pay has passed.';
}

/** Who reads it, in a form that puts only ids in the address. */
function Readers({ view: { readers, copyReaders }, letter }: { view: RepaymentLetterView; letter: Letter }) {
  return (
    <form method="get" className="app-no-print">
      <ReaderChoices readers={readers} to={letter.to} copyReaders={copyReaders} copies={letter.copies} />
      <Button variant="secondary" isSmall>
        Show the letter with these choices
      </Button>
    </form>
  );
}

function SendForm({ view, letter, action, initial }: Props & { letter: Letter }) {
  const { aboutId, to, copies } = letter;
  const hidden = { repaymentId: view.repaymentId, budgetId: view.budgetId, aboutId, to };
  return (
    <ActionForm action={action} initial={initial} title={REPAYMENT_LETTER} submit="Send the letter">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {copies.map((copy) => (
        <input key={copy} type="hidden" name="copies" value={copy} />
      ))}
      <DateField
        name="sentOn"
        legend="Date of the letter"
        legendSize="s"
        hint="The time to pay runs from it."
      />
      <RadiosField
        name="how"
        legend="How will you send it?"
        legendSize="s"
        hint="You print or email it after this step. The wording can no longer be changed."
        items={WAYS_TO_SEND.map((value) => ({ value, label: wayToSendName(value) }))}
      />
    </ActionForm>
  );
}
