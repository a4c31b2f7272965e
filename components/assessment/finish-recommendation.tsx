import { Prose } from '@/components/case/request-facts';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import { SeenField } from '@/components/forms/seen-field';
import { InsetText } from '@/components/nhs/inset-text';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { isAgainst } from '@/lib/assessment/rules/screening';
import { ELIGIBILITY_OUTCOMES, type EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import type { FormAction, FormState } from '@/lib/core/form/form-state';
import { AssessmentHeading, assessmentHref } from './assessment-frame';
import { outcomeName } from './assessment-text';
import { FinishOutcome } from './finish-outcome';
import { indicationName } from './indication-text';

type Props = {
  action: FormAction;
  initial: FormState;
  view: ToolView;
};

const title = 'Recommend to the commissioner';

/**
 * Shows what the tool indicates and why, then sends what the team recommends. It may differ, and says so
 * before it is sent.
 */
export function FinishRecommendation({ action, initial, view }: Props) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={title}
      heading={
        <>
          <AssessmentHeading {...view}>{title}</AssessmentHeading>
          <Questions view={view} />
          <FinishOutcome view={view} />
        </>
      }
      submit="Send the recommendation"
    >
      <input type="hidden" name="assessmentId" value={view.assessmentId} />
      <input type="hidden" name="caseId" value={view.caseId} />
      <SeenField name="seenHash" current={view.contentHash} heading="The assessment changed">
        <p>
          The current version is above.{' '}
          <a href={`${assessmentHref(view.assessmentId)}/print`}>Read the whole assessment</a>, then send.
        </p>
      </SeenField>
      <h2 className="nhsuk-heading-m">MDT recommendation</h2>
      <RadiosField
        name="outcome"
        legend="Is the person eligible?"
        legendSize="s"
        items={ELIGIBILITY_OUTCOMES.map((value) => outcomeItem(value, view))}
      />
      <TextareaField
        name="rationale"
        label="Why?"
        labelSize="s"
        hint={view.edition.rationaleHint}
        rows={8}
        limit={8_000}
      />
      {view.edition.asksNursing && <Nursing />}
      <p>Once sent, the assessment cannot be changed unless the commissioner returns it.</p>
    </ActionForm>
  );
}

function outcomeItem(value: EligibilityOutcome, { explanation, edition }: ToolView) {
  const indication = explanation?.indication;
  const item = { value, label: outcomeName(value) };
  if (!indication || !isAgainst(indication, value)) return item;
  return {
    ...item,
    conditional: (
      <p>
        This differs from what the tool indicates: {indicationName(edition, indication)}. You can still
        recommend it. Explain below how the needs as a whole lead to this.
      </p>
    ),
  };
}

function Questions({ view: { rounds } }: { view: ToolView }) {
  const back = rounds.at(-1)?.returned;
  if (!back) return null;
  return (
    <InsetText>
      <p>
        <strong>{back.returnedByName} asked:</strong>
      </p>
      <p>
        <Prose text={back.questions} />
      </p>
    </InsetText>
  );
}

function Nursing() {
  return (
    <RadiosField
      name="nursing"
      legend="Does the person need NHS-funded nursing care?"
      legendSize="s"
      hint="Answer if the person is not eligible. It is for anyone in a care home with nursing, wherever you assessed them."
      items={[
        {
          value: 'NO_HOME',
          label: 'They are not in a care home with nursing, and are not going to one',
        },
        {
          value: 'NEEDED',
          label: 'Yes',
          conditional: <DateField name="nursingFrom" legend="From when?" hint="For example, 27 3 2026" />,
        },
        {
          value: 'NOT_NEEDED',
          label: 'No, although they are in a care home with nursing or going to one',
          conditional: <TextareaField name="nursingWhy" label="Why not" rows={3} limit={2_000} />,
        },
      ]}
    />
  );
}
