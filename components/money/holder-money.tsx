import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/nhs/button-link';
import { formatPence, type Pence } from '@/lib/core/money';
import { whose } from '@/lib/core/whose';
import { BudgetBar, type BudgetBarProps } from './budget-bar';
import { spendingStatusForHolder } from './spending-status';

type Props = {
  money: BudgetBarProps & {
    state: 'ACTIVE' | 'SUSPENDED' | 'ENDED';
    /** Where not all that is left can be spent yet. */
    spendableNow: string | null;
    startsOn: string;
    endsOn: string;
    summary: Parameters<typeof spendingStatusForHolder>[0];
    coming: { amount: string; dueOn: string; holderName: string } | null;
  };
  /** What the person is called, where it is not the reader. */
  about: string | null;
  /** Left out for those who may not. */
  recordHref?: string;
  /** What waits for the reader, under the button. */
  children?: ReactNode;
};

/** How much, spent, left and until when: the answers of whoever holds a budget, in that order, on one screen of a phone. */
export function HolderMoney({ money, about, recordHref, children }: Props) {
  const { position, endsOn, summary, coming, spendableNow } = money;
  const status = spendingStatusForHolder(summary, about);
  return (
    <>
      <h1 className="nhsuk-heading-l nhsuk-u-margin-bottom-2">
        {about && <span className="nhsuk-caption-m">{`${about}’s budget`}</span>}
        <span className="app-big-number">{formatPence(position.left)}</span> left
      </h1>
      <p className="nhsuk-u-margin-bottom-3">{sentence(position, endsOn, summary.status === 'ENDED')}</p>
      {recordHref && (
        <ButtonLink href={recordHref} className="nhsuk-u-margin-bottom-4">
          Record spending
        </ButtonLink>
      )}
      <BudgetBar position={position} />
      <WhatItMeans position={position} about={about} />
      {status && <p>{status}</p>}
      {spendableNow && <p>{spendable(spendableNow, about, Boolean(recordHref))}</p>}
      {coming && (
        <p>{`Next money: ${coming.amount} to ${coming.holderName}, planned for ${coming.dueOn}.`}</p>
      )}
      {children}
    </>
  );
}

/** The two names in the picture that need a sentence. */
function WhatItMeans({ position: { held, committed }, about }: BudgetBarProps & Pick<Props, 'about'>) {
  const { you, your } = whose(about);
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {held > 0 && (
        <li>
          <strong>Paid out, not spent</strong>: it was paid for {your} care, and nothing was bought with it
          yet.
        </li>
      )}
      {committed > 0 && (
        <li>
          <strong>Still set aside</strong>: the NHS keeps it for {you}. It has not been paid to anybody yet.
        </li>
      )}
    </ul>
  );
}

function spendable(amount: string, about: string | null, mayRecord: boolean): string {
  const who = mayRecord || !about ? `You can spend ${amount} of it` : `${amount} of it can be spent`;
  return `${who}${about ? ` for ${about}` : ''} now. The rest has not been paid out yet.`;
}

function sentence(
  { agreed, spent }: { agreed: Pence; spent: Pence },
  endsOn: string,
  isOver: boolean,
): string {
  const money = `The budget is ${formatPence(agreed)}. ${formatPence(spent)} is spent.`;
  return isOver ? `${money} It ended on ${endsOn}.` : `${money} It lasts until ${endsOn}.`;
}
