import { NotificationBanner } from '@/components/nhs/notification-banner';

const sentences = {
  started: 'The budget has started. The money is set aside.',
  proposed: 'The payment is proposed. Somebody else must approve it.',
  approved: 'You approved the payment. A third person must release it.',
  released: 'You released the payment.',
  cancelled: 'The payment is cancelled. Its money is free again.',
  reversed: 'The line is reversed. Both lines stay in the account.',
  spent: 'The spending is recorded. You can add a photo of the receipt.',
  receipt: 'The photo of the receipt is saved.',
} as const;

type MoneyDone = keyof typeof sentences;

/** Tells what the form before this page did; nothing for any other key. */
export function MoneyDoneBanner({ done }: { done: string | string[] | undefined }) {
  if (!isKnown(done)) return null;
  return (
    <NotificationBanner variant="success">
      <p className="nhsuk-notification-banner__heading">{sentences[done]}</p>
    </NotificationBanner>
  );
}

function isKnown(done: string | string[] | undefined): done is MoneyDone {
  return typeof done === 'string' && Object.hasOwn(sentences, done);
}
