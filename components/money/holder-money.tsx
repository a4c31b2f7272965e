import type { ReactNode } from 'react';
import { type At18, at18ForHolder } from '@/components/case/at-18-text';
import { ButtonLink } from '@/components/nhs/button';
import { formatPence } from '@/lib/core/money';
import { pronounsFor } from '@/lib/core/pronouns';
import type { HolderService } from '@/lib/money/queries/holder-money';
import type { BudgetState } from '@/lib/money/rules/budget-state';
import { BudgetBar, type BudgetBarProps } from './budget-bar';
import { ServiceList } from './service-list';
import { spendingStatusForHolder } from './spending-status';

type Props = {
  money: Pick<BudgetBarProps, 'position'> & {
    state: BudgetState;
    /** Null if everything left can be spent now. */
    spendableNow: string | null;
    startsOn: string;
    endsOn: string;
    summary: Parameters<typeof spendingStatusForHolder>[0];
    at18: At18;
    services: readonly HolderService[];
    coming: { amount: string; dueOn: string; holderName: string } | null;
  };
  /** The person's called name; null if it is the reader. */
  about: string | null;
  /** Left out for readers who may not. */
  recordHref?: string;
  /** What waits for the reader, under the button. */
  toDo?: ReactNode;
  /** What else there is, at the end. */
  children?: ReactNode;
};

/**
 * A budget holder's questions in their order, on one screen of a phone: how much, spent, left and until when.
 */
export function HolderMoney({ money, about, recordHref, toDo, children }: Props) {
  const { position, summary, coming, spendableNow, at18 } = money;
  const status = spendingStatusForHolder(summary, about);
  return (
    <>
      <h1 className="nhsuk-heading-l nhsuk-u-margin-bottom-2">
        {about && <span className="nhsuk-caption-m">{`${about}’s budget`}</span>}
        <span className="app-big-number">{formatPence(position.left)}</span> left
      </h1>
      <p className="nhsuk-u-margin-bottom-3">{sentence(money, about)}</p>
      {at18 && summary.status !== 'ENDED' && <p>{at18ForHolder(at18, about)}</p>}
      {recordHref && (
        <ButtonLink href={recordHref} className="nhsuk-u-margin-bottom-4">
          Record spending
        </ButtonLink>
      )}
      {toDo}
      <BudgetBar position={position} reader="holder" />
      {position.committed > 0 && (
        <p>
          <strong>Not paid out yet</strong>: the NHS is holding this money for {pronounsFor(about).you}.
        </p>
      )}
      {status && <p>{status}</p>}
      {spendableNow && <p>{spendable(spendableNow, about, Boolean(recordHref))}</p>}
      {coming && <p>{`Next payment: ${coming.amount} to ${coming.holderName}, due on ${coming.dueOn}.`}</p>}
      {money.state !== 'ENDED' && <ServiceList services={money.services} />}
      {children}
    </>
  );
}

function spendable(amount: string, about: string | null, mayRecord: boolean): string {
  const who = mayRecord || !about ? `You can spend ${amount}` : `${amount} can be spent`;
  return `${who}${about ? ` for ${about}` : ''} now. The rest is paid in stages.`;
}

function sentence({ position, endsOn, summary }: Props['money'], about: string | null): string {
  const [spent, agreed] = [formatPence(position.spent), formatPence(position.agreed)];
  const money = about ? `${spent} of ${agreed} is spent.` : `You have spent ${spent} of ${agreed}.`;
  return `${money} ${pronounsFor(about).Your} budget ${summary.status === 'ENDED' ? 'ended on' : 'runs until'} ${endsOn}.`;
}
