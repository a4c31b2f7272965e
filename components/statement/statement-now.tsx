import { ButtonLink } from '@/components/nhs/button';
import { Caption } from '@/components/nhs/caption';
import { Card } from '@/components/nhs/card';
import { formatPence } from '@/lib/core/money';
import { formatDay } from '@/lib/core/plain-date';
import { pronounsFor } from '@/lib/core/pronouns';
import type { Statement } from '@/lib/statement/queries/holder-statement';

type Props = {
  statement: Statement;
  /** The person's called name; null if it is the reader. */
  about: string | null;
  /** Left out for readers who may not. */
  recordHref: string | null;
  receiptsHref: string;
};

/** What there is to spend now, and what has come and gone until now. */
export function StatementNow({ statement, about, recordHref, receiptsHref }: Props) {
  const { isArranged, counts, onItsWay, paidInto } = statement;
  const missing = counts['no-receipt'];
  return (
    <Card className="app-panel app-now">
      <h1 className="nhsuk-heading-l">
        {about && <Caption size="l">{`${about}’s budget`}</Caption>}
        Money in and out
      </h1>
      <p>
        {isArranged ? 'Left to use' : 'To spend today'}:{' '}
        <strong className="app-big-number">{formatPence(statement.now)}</strong>
      </p>
      {onItsWay && (
        <p>{`${formatPence(onItsWay.amount)} is on its way. It will be in the account by ${formatDay(onItsWay.by)}.`}</p>
      )}
      <p>{soFar(statement, about)}</p>
      {paidInto && (
        <p>{`We pay into the bank account of ${paidInto.payeeName} that ends in ${paidInto.accountEnd}. If this is wrong, tell us at once.`}</p>
      )}
      {recordHref && (
        <ButtonLink href={recordHref}>
          {about ? `Record spending for ${about}` : 'Record spending'}
        </ButtonLink>
      )}
      {missing > 0 && !isArranged && (
        <p>
          <a className="app-link" href={receiptsHref}>
            {missing === 1 ? 'Add 1 missing receipt' : `Add ${missing} missing receipts`}
          </a>
        </p>
      )}
    </Card>
  );
}

function soFar(
  { isArranged, moneyIn, moneyOut, startsOn, endsOn, agreed }: Statement,
  about: string | null,
): string {
  const { Your } = pronounsFor(about);
  const budget = `${Your} budget is ${formatPence(agreed)}, from ${startsOn} to ${endsOn}.`;
  return isArranged
    ? `So far the NHS has paid ${formatPence(moneyOut)} for care. ${budget}`
    : `So far the NHS has paid ${formatPence(moneyIn)}, and ${formatPence(moneyOut)} has gone out. ${budget}`;
}
