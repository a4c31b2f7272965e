import type { ComponentProps } from 'react';
import { groupName } from '@/components/case/group-name';
import { ActionForm } from '@/components/forms/action-form';
import { TextareaField } from '@/components/forms/fields';
import { Caption } from '@/components/nhs/caption';
import { titleAbout } from '@/components/page/page-title';
import type { OpenStage } from '@/lib/challenge/rules/challenge';
import type { MyCase } from '@/lib/home/queries/my-case';
import { askText, reviewText, whatFollows } from './my-review-text';

type Props = Pick<ComponentProps<typeof ActionForm>, 'action' | 'initial'> & {
  myCase: MyCase;
  open: OpenStage;
  personId: string;
  about: string | null;
};

/** The form to ask for a review: one question, and what happens next. */
export function MyReviewForm({ action, initial, myCase, open, personId, about }: Props) {
  const title = askText(open.stage) ?? '';
  const words = reviewText(open, myCase);
  return (
    <ActionForm
      action={action}
      initial={initial}
      title={titleAbout(title, about)}
      heading={
        <>
          <h1 className="nhsuk-heading-l">
            <Caption size="l">{[about, groupName(myCase.group)].filter(Boolean).join(', ')}</Caption>
            {title}
          </h1>
          {words?.texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <h2 className="nhsuk-heading-m">What happens next</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {whatFollows(open.stage, myCase).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      }
      submit="Send"
    >
      <input type="hidden" name="caseId" value={myCase.caseId} />
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="stage" value={open.stage} />
      <TextareaField
        name="grounds"
        label="What do you think is wrong?"
        labelSize="m"
        hint="Use your own words. You do not need to know the rules. Tell us what we missed or got wrong."
        rows={8}
        limit={4000}
      />
    </ActionForm>
  );
}
