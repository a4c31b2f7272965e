import { ActionForm } from '@/components/forms/action-form';
import { RadiosField, TextareaField } from '@/components/forms/fields';
import { ReceiptLinks } from '@/components/money/receipt-links';
import { Caption } from '@/components/nhs/caption';
import { InsetText } from '@/components/nhs/inset-text';
import { SummaryList } from '@/components/nhs/summary-list';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import type { SpendingCheckView } from '@/lib/spending/queries/spending-check';
import type { CheckChoice } from '@/lib/spending/rules/check-step';
import { FlagList } from './flag-list';
import { StepList } from './step-list';

type Props = { view: SpendingCheckView; decide: FormAction; initial: FormState };

/** One spending with its flags, its steps so far and what may be decided now. */
export function CheckLineScreen({ view, decide, initial }: Props) {
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <h1 className="nhsuk-heading-l">
          <Caption size="l">{view.personName}</Caption>
          {`Check ${view.amount} to ${view.paidTo}`}
        </h1>
        <State view={view} />
        <FlagList flags={view.flags} />
        <SummaryList
          rows={[
            { term: 'For', value: view.service },
            { term: 'Paid on', value: view.spentOn },
            ...(view.note ? [{ term: 'Note', value: view.note }] : []),
            { term: 'Recorded by', value: `${view.recordedBy}, ${view.recordedAt}` },
            { term: 'Receipt', value: <ReceiptLinks ids={view.receiptIds} /> },
          ]}
        />
        <StepList steps={view.steps} reader="staff" />
        {view.choices.length > 0 && <Decide view={view} decide={decide} initial={initial} />}
      </div>
    </div>
  );
}

function State({ view }: { view: SpendingCheckView }) {
  const sentence = stateOf(view);
  return sentence ? (
    <InsetText>
      <p>{sentence}</p>
    </InsetText>
  ) : null;
}

function stateOf({ status, isReversed, isMine, answerBy }: SpendingCheckView): string | null {
  if (status === 'DISALLOWED') return 'The budget does not pay for this. It no longer counts as spent.';
  if (isReversed) return 'This was changed or cancelled, so there is nothing to check.';
  if (isMine) return 'You recorded this. Another officer must check it.';
  if (answerBy) return `The holder was asked, and has until ${answerBy} to answer.`;
  if (status === 'QUERIED') return 'The holder has answered.';
  return status === 'ACCEPTED' ? 'This is accepted.' : null;
}

const CHOICES: Record<CheckChoice, { label: string; hint: string }> = {
  ACCEPTED: { label: 'Accept it', hint: 'You can take this back later.' },
  QUERIED: { label: 'Ask the holder a question', hint: 'They see it on their home page and answer there.' },
  DISALLOWED: {
    label: 'Do not allow it',
    hint: 'An opposite entry is posted. The holder reads your reasons, and whom to contact about them.',
  },
  TAKEN_BACK: { label: 'Take the decision or the question back', hint: 'It is then to be checked again.' },
};

function Decide({ view, decide, initial }: Props) {
  const { id, seenStep, choices } = view;
  return (
    <ActionForm action={decide} initial={initial} title="Check a spending" submit="Save">
      <input type="hidden" name="spendingId" value={id} />
      <input type="hidden" name="seenStep" value={seenStep} />
      <RadiosField
        name="choice"
        legend="What do you decide?"
        items={choices.map((value) => ({ value, ...CHOICES[value] }))}
      />
      <TextareaField
        name="words"
        label="Your question or your reasons"
        hint="The holder reads this. You can leave it empty if you accept."
        limit={1000}
        rows={4}
      />
    </ActionForm>
  );
}
