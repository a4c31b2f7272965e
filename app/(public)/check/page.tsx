import { BackLink } from '@/components/nhs/back-link';
import { Shell } from '@/components/page/shell';
import { SelfCheckForm } from '@/components/self-check/self-check-form';
import { todayInLondon } from '@/lib/core/clock';
import { submitAnswer } from './actions';

export default function CheckPage() {
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <BackLink href="/">What a personal health budget is</BackLink>
          <SelfCheckForm action={submitAnswer} today={todayInLondon()} />
        </div>
      </div>
    </Shell>
  );
}
