import { NotificationBanner } from '@/components/nhs/notification-banner';

/** Says that the values typed before the session expired are still here. */
export function Restored() {
  return (
    <NotificationBanner titleId="restored">
      <p className="nhsuk-notification-banner__heading">
        You were signed out before you finished. We kept what you had typed. Check it, then carry on.
      </p>
    </NotificationBanner>
  );
}
