import { NotificationBanner } from '@/components/nhs/notification-banner';

/** Tells that what was typed before the session ran out is still here. */
export function Restored() {
  return (
    <NotificationBanner titleId="restored">
      <p className="nhsuk-notification-banner__heading">
        You were signed out before you finished. We kept what you had typed. Check it, then carry on.
      </p>
    </NotificationBanner>
  );
}
