import { NotificationBanner } from '@/components/nhs/notification-banner';

/** Says that the values typed before are still here, and how to begin without them. */
export function Restored({ href }: { href: string }) {
  return (
    <NotificationBanner titleId="restored">
      <p className="nhsuk-notification-banner__heading">
        You did not send this form. We kept what you had typed. Check it, then carry on.
      </p>
      <p>
        <a href={href}>Start with an empty form</a>
      </p>
    </NotificationBanner>
  );
}
