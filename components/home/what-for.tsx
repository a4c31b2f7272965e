import { SumBar, Swatch } from '@/components/charts/sum-bar';
import { Tag, type TagColour } from '@/components/nhs/tag';
import { Panel } from '@/components/page/panel';
import { longDay } from '@/lib/core/day-words';
import { formatPence, type Pence, pence } from '@/lib/core/money';
import { daysBetween, formatDay, type PlainDate } from '@/lib/core/plain-date';
import { pronounsFor } from '@/lib/core/pronouns';
import type { HolderMoney, HolderService } from '@/lib/money/queries/holder-money';

const TAGS: Record<HolderService['status'], { text: string; colour: TagColour }> = {
  ENOUGH: { text: 'Enough', colour: 'green' },
  RUNNING_LOW: { text: 'Running low', colour: 'orange' },
  USED: { text: 'Used', colour: 'grey' },
  NOT_USED: { text: 'Not used yet', colour: 'yellow' },
  PART_USED: { text: 'Part used', colour: 'grey' },
};

type Props = {
  money: Pick<HolderMoney, 'services' | 'summary' | 'isArranged' | 'today'>;
  /** The person's called name; null if it is the reader. */
  about: string | null;
};

/** What each part of a budget pays for: left of what was agreed, and for how many weeks it is enough. */
export function WhatFor({ money: { services, summary, isArranged, today }, about }: Props) {
  if (services.length === 0) return null;
  const isStarted = summary.status !== 'NOT_STARTED' && summary.spent > 0;
  return (
    <Panel heading={isArranged ? 'What is arranged' : headingOf(about)}>
      <ul className="app-services">
        {services.map((service) => (
          <li key={service.id} className="app-services__item">
            <h3 className="app-services__name">{service.name}</h3>
            {isStarted && <StatusTag {...service} />}
            <SumBar
              total={service.agreed}
              parts={[{ key: 'spent', look: 'spent', amount: spentIn(service) }]}
              percentMarked={summary.percentOfTime}
            />
            <p>
              <strong>{leftText(service.left)}</strong>
              {service.left < 0 ? '' : ` of ${formatPence(service.agreed)}`}
            </p>
            <p>{noteOf(service, about, today)}</p>
          </li>
        ))}
      </ul>
      <ul className="app-key">
        <li>
          <Swatch look="spent" />
          {isArranged ? 'Paid by the NHS' : 'Spent'}
        </li>
        <li>
          <strong aria-hidden="true">|</strong> How much of the time has gone
        </li>
      </ul>
    </Panel>
  );
}

const headingOf = (about: string | null) => (about ? `What ${about}’s money is for` : 'What it is for');

function StatusTag({ status, id }: HolderService) {
  if (id === 'rest') return null;
  return (
    <span>
      <Tag colour={TAGS[status].colour}>{TAGS[status].text}</Tag>
    </span>
  );
}

const spentIn = ({ spent, agreed }: HolderService) => pence(Math.max(0, Math.min(spent, agreed)));

const leftText = (left: Pence) =>
  left < 0 ? `${formatPence(pence(-left))} more than agreed` : `${formatPence(left)} left`;

/** What the amounts mean: weeks that are covered, or what it is each week. */
function noteOf(
  { weeks, cost, amount, spent, lastPaidOn, id }: HolderService,
  about: string | null,
  today: PlainDate,
): string {
  const { You, need } = pronounsFor(about);
  if (weeks) {
    const from = lastPaidOn && isLongAgo(lastPaidOn, today);
    const covers = from
      ? `${weeksText(weeks.covered)} from the last bill on ${longDay(lastPaidOn, today)}`
      : weeksText(weeks.covered, 'more ');
    return `Covers about ${covers}. ${You} ${need} ${weeks.needed}.`;
  }
  if (spent > 0 && lastPaidOn) return `Last paid on ${formatDay(lastPaidOn)}.`;
  if (id === 'rest') return '';
  return cost === 'WEEKLY' ? `${formatPence(amount)} a week. Nothing spent yet.` : 'Nothing spent yet.';
}

/** The weeks are counted from the last day paid, so it is said where that is more than two weeks ago. */
const isLongAgo = (lastPaidOn: PlainDate, today: PlainDate) => daysBetween(lastPaidOn, today) > 14;

const weeksText = (count: number, more = '') => `${count} ${more}${count === 1 ? 'week' : 'weeks'}`;
