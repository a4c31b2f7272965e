import { Tag } from '@/components/nhs/tag';
import { formatPence, type Pence, pence } from '@/lib/core/money';
import type { HolderService } from '@/lib/money/queries/holder-money';
import type { ServiceMoney } from '@/lib/money/rules/service-money';

const TAGS: Record<ServiceMoney['status'], { text: string; colour: 'green' | 'orange' | 'grey' }> = {
  ENOUGH: { text: 'Enough', colour: 'green' },
  RUNNING_LOW: { text: 'Running low', colour: 'orange' },
  USED: { text: 'Used', colour: 'grey' },
  NOT_USED: { text: 'Not used yet', colour: 'grey' },
  PART_USED: { text: 'Part used', colour: 'grey' },
};

/** What each part of a budget pays for: left of what was agreed, and for how many weeks it is enough. */
export function ServiceList({ services }: { services: readonly HolderService[] }) {
  if (services.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="nhsuk-heading-m">What it is for</h2>
      <ul className="nhsuk-list">
        {services.map((service) => (
          <li key={service.id}>
            <strong>{service.name}</strong>{' '}
            <Tag colour={TAGS[service.status].colour}>{TAGS[service.status].text}</Tag>
            <span className="app-line">
              <strong>{leftText(service.left)}</strong>
              {` of ${formatPence(service.agreed)}. ${formatPence(service.spent)} spent.`}
            </span>
            {service.weeks && (
              <span className="app-line">
                {`Covers about ${weeks(service.weeks.covered)}. You need ${service.weeks.needed}.`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const leftText = (left: Pence) =>
  left < 0 ? `${formatPence(pence(-left))} more spent than planned` : `${formatPence(left)} left`;

const weeks = (count: number) => (count === 1 ? '1 more week' : `${count} more weeks`);
