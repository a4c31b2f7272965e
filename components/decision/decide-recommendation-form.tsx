import type { ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { CareInsteadFields } from './care-instead-fields';
import { CouncilFields } from './council-fields';

type Props = {
  action: FormAction;
  initial: FormState;
  ids: { caseId: string; assessmentId: string; recommendationId: string; contentHash: string };
  outcome: EligibilityOutcome;
  /** Children's continuing care asks for the forum. */
  isChild: boolean;
  /** The team found that the person is in no home with nursing, and goes to none. */
  isOutOfHome: boolean;
  /** The rate of NHS-funded nursing care for a week, ready to show. */
  nursingRate: string;
  /** The first day on which it can be decided, in words. */
  firstDay: string;
  deciderName: string;
  title: string;
  heading: ReactNode;
};

/** Accept, differ or return: one choice, each with its own fields. */
export function DecideRecommendationForm({ action, initial, ids, title, heading, ...about }: Props) {
  return (
    <ActionForm action={action} initial={initial} title={title} heading={heading} submit="Save this decision">
      {Object.entries({ ...ids, isChild: about.isChild ? 'yes' : 'no' }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <h2 className="nhsuk-heading-m" id="decision">
        Your decision
      </h2>
      <p>
        You are deciding as {about.deciderName}. Check that the assessment was done properly and that the
        evidence supports it. You cannot edit a saved decision.
      </p>
      <RadiosField name="option" legend="What do you decide?" legendSize="s" items={itemsOf(about.outcome)} />
      <Instead {...about} />
      {about.isChild ? (
        <Forum />
      ) : (
        <CouncilFields hint="The law asks for this before a decision. Leave blank if you return it" />
      )}
      <DateField
        name="decidedOn"
        legend="When did you decide?"
        legendSize="s"
        hint={`On or after ${about.firstDay}, when it was sent`}
      />
    </ActionForm>
  );
}

const WORDS = {
  ELIGIBLE: {
    accept: 'Accept: the person is eligible',
    differ: 'Decide differently: the person is not eligible',
  },
  NOT_ELIGIBLE: {
    accept: 'Accept: the person is not eligible',
    differ: 'Decide differently: the person is eligible',
  },
};

const reasonsHint = 'Use plain English. The person will read this in the decision letter';

function itemsOf(outcome: Props['outcome']) {
  return [
    {
      value: 'ACCEPT',
      label: WORDS[outcome].accept,
      hint: outcome === 'NOT_ELIGIBLE' ? 'This closes the case, unless a budget is active.' : undefined,
      conditional: <TextareaField name="reasons" label="Reasons" hint={reasonsHint} rows={5} limit={4_000} />,
    },
    {
      value: 'DIFFER',
      label: WORDS[outcome].differ,
      hint: 'Only in exceptional circumstances. Cost is never an exceptional circumstance.',
      conditional: (
        <>
          <TextareaField
            name="exceptionalReasons"
            label="What is exceptional"
            hint="Why you cannot accept the MDT’s recommendation"
            rows={4}
            limit={4_000}
          />
          <TextareaField name="differReasons" label="Reasons" hint={reasonsHint} rows={5} limit={4_000} />
        </>
      ),
    },
    {
      value: 'RETURN',
      label: 'Return it to the MDT with questions',
      hint: 'The MDT can change it and resend it. The time to a decision keeps running.',
      conditional: (
        <TextareaField
          name="questions"
          label="Questions"
          hint="What needs to be answered or corrected"
          rows={5}
          limit={4_000}
        />
      ),
    },
  ];
}

function Instead({
  isChild,
  isOutOfHome,
  nursingRate,
}: Pick<Props, 'isChild' | 'isOutOfHome' | 'nursingRate'>) {
  return (
    <>
      <CareInsteadFields framework={isChild ? 'CYPCC' : 'CHC'} nursingRate={nursingRate} />
      {!(isChild || isOutOfHome) && (
        <TextareaField
          name="nursingRefused"
          label="If the NHS does not pay for nursing care, why not?"
          labelSize="s"
          hint="Needed when the person is not eligible. For example, they live at home. They will read this in the letter"
          rows={3}
          limit={2_000}
        />
      )}
    </>
  );
}

function Forum() {
  return (
    <>
      <DateField
        name="forumHeldOn"
        legend="When did the multi-agency forum meet?"
        legendSize="s"
        hint="Leave blank if you return it"
      />
      <TextareaField
        name="forumMembers"
        label="Who took part in the forum?"
        labelSize="s"
        hint="Names and where they work. Leave blank if you return it"
        rows={3}
        limit={1_000}
      />
    </>
  );
}
