import { NotificationBanner } from '@/components/nhs/notification-banner';

const sentences = {
  started: 'The plan is started. Write it together with the person.',
  section: 'The words are saved.',
  outcome: 'The outcome is saved.',
  'outcome-removed': 'The outcome is removed.',
  service: 'The service is saved.',
  'service-removed': 'The service is removed.',
  risk: 'The risk is saved.',
  'risk-removed': 'The risk is removed.',
  'no-risks': 'You recorded that no risk was identified.',
  arrangements: 'The arrangements are saved.',
  agreed: 'The agreement is recorded.',
  sent: 'The plan is sent. A PHB lead now decides.',
  'my-words': 'Your words are saved.',
  'my-agreement': 'You agreed the plan. Thank you.',
  decided: 'Your decision is recorded. The practitioner and the person can see it.',
  first: 'Your approval is recorded. A second approver must now decide.',
} as const;

type Done = keyof typeof sentences;

/** Tells what the form before this page did; nothing for any other key. */
export function PlanDone({ done }: { done: string | string[] | undefined }) {
  if (!isKnown(done)) return null;
  return (
    <NotificationBanner variant="success">
      <p className="nhsuk-notification-banner__heading">{sentences[done]}</p>
    </NotificationBanner>
  );
}

function isKnown(done: string | string[] | undefined): done is Done {
  return typeof done === 'string' && Object.hasOwn(sentences, done);
}
