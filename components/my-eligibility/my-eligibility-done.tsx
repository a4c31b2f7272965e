import { NotificationBanner } from '@/components/nhs/notification-banner';

const sentences = {
  asked: 'We have your request. Someone new will review the decision and write to you.',
} as const;

/** Tells what the form before this page did; nothing for any other key. */
export function MyEligibilityDone({ done }: { done: string | string[] | undefined }) {
  if (typeof done !== 'string' || !Object.hasOwn(sentences, done)) return null;
  return (
    <NotificationBanner variant="success">
      <p className="nhsuk-notification-banner__heading">{sentences[done as keyof typeof sentences]}</p>
    </NotificationBanner>
  );
}
