import type { ComponentProps } from 'react';
import { CaseHeading } from '@/components/case/case-heading';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextareaField } from '@/components/forms/fields';
import type { MeetingKind } from '@/lib/case/rules/challenge-stage';
import { MEETING_KINDS } from '@/lib/case/rules/challenge-stage';
import type { ChallengesView } from '@/lib/challenge/queries/challenges-view';
import { stepName } from './challenge-text';

type Props = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & {
  view: ChallengesView;
  challengeId: string;
  backHref: string;
};

const title = 'Record a step';

const hints: Record<MeetingKind, string> = {
  INFORMAL_MEETING: 'A meeting or call with the person or their representative to go through the decision.',
  PANEL: 'A panel of people who were not involved in the decision reviews it.',
  EVIDENCE: 'New papers or facts.',
  SENT_ON: 'The papers were sent to the body that reviews it next.',
};

/** Records one step of a review. */
export function ChallengeStepForm({ action, initial, view, challengeId, backHref }: Props) {
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={action}
          initial={initial}
          title={title}
          back={{ href: backHref, text: 'Back' }}
          heading={<CaseHeading person={view.person} group={view.group} title={title} />}
          submit="Save this step"
        >
          <input type="hidden" name="caseId" value={view.caseId} />
          <input type="hidden" name="challengeId" value={challengeId} />
          <RadiosField
            name="kind"
            legend="What happened?"
            legendSize="s"
            items={MEETING_KINDS.map((step) => ({ value: step, label: stepName(step), hint: hints[step] }))}
          />
          <DateField name="heldOn" legend="When?" legendSize="s" />
          <TextareaField
            name="note"
            label="What was said or sent?"
            labelSize="s"
            hint="The person can read this."
            rows={6}
            limit={4000}
          />
        </ActionForm>
      </div>
    </div>
  );
}
