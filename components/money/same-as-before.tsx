import { Card } from '@/components/nhs/card';
import type { EarlierSpending } from '@/lib/money/queries/spending-form';

type Props = { recent: readonly EarlierSpending[]; href: (spendingId: string) => string };

/** Links that fill the form in as an entry before: one press for what is paid again and again. */
export function SameAsBefore({ recent, href }: Props) {
  if (recent.length === 0) return null;
  return (
    <Card heading="Same as last time?" headingSize="s">
      <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
        {recent.map(({ id, paidTo, amount, spentOn }) => (
          <li key={id}>
            <a href={href(id)}>{paidTo}</a>
            <span className="app-line">{`${amount} on ${spentOn}`}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
