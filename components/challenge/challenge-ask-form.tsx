import type { ComponentProps } from 'react';
import { CaseHeading } from '@/components/case/case-heading';
import { ActionForm } from '@/components/forms/action-form';
import { DateField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import type { ChallengesView } from '@/lib/challenge/queries/challenges-view';
import type { OpenStage } from '@/lib/challenge/rules/challenge';
import { askName, nextStageText, stageHelp } from './challenge-text';

type Props = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & {
  view: ChallengesView;
  open: OpenStage;
  backHref: string;
};

/** Records a request for a review: who, when, why. Only the commissioner gives a reason to accept it late. */
export function ChallengeAskForm({ action, initial, view, open, backHref }: Props) {
  const title = askName(open.stage);
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <ActionForm
          action={action}
          initial={initial}
          title={title}
          back={{ href: backHref, text: 'Back' }}
          heading={
            <>
              <CaseHeading person={view.person} group={view.group} title={title} />
              <p>{stageHelp(open.stage, view.settings)}</p>
              <p>{nextStageText(open, view.today)}</p>
            </>
          }
          submit="Record the request"
        >
          <input type="hidden" name="caseId" value={view.caseId} />
          <input type="hidden" name="stage" value={open.stage} />
          <RadiosField
            name="askedBy"
            legend="Who asked?"
            legendSize="s"
            items={[
              { value: 'PERSON', label: 'The person' },
              { value: 'REPRESENTATIVE', label: 'Someone who acts for the person' },
              { value: 'FAMILY_OR_FRIEND', label: 'A family member or friend' },
              { value: 'PROFESSIONAL', label: 'An advocate or a professional' },
            ]}
          />
          <TextField
            name="askedByName"
            label="Name of the person who asked"
            labelSize="s"
            autoComplete="off"
          />
          <DateField
            name="askedOn"
            legend="When did they ask?"
            legendSize="s"
            hint="The date we received it."
          />
          <TextareaField
            name="grounds"
            label="What do they say is wrong?"
            labelSize="s"
            hint="Use their own words where you can. The person can read this."
            rows={6}
            limit={4000}
          />
          {view.mayDecide && open.limit && (
            <TextareaField
              name="lateReason"
              label="If they asked after the deadline, why do you accept it? (optional)"
              labelSize="s"
              hint="Leave blank if they asked in time."
              rows={3}
              limit={2000}
            />
          )}
        </ActionForm>
      </div>
    </div>
  );
}
