import type { ReactNode } from 'react';
import { at18ForHolder } from '@/components/case/at-18-text';
import { HolderNotices } from '@/components/money/payment-notices';
import type { PromiseMade } from '@/lib/home/rules/promises';
import { ComingUp, LatePayment } from './coming-up';
import { MoneyLeft } from './money-left';
import { MoneyNow } from './money-now';
import type { NowFacts } from './money-words';
import { WhatFor } from './what-for';

type Props = NowFacts & {
  promises: readonly PromiseMade[];
  /** Left out for readers who may not record spending, and where there is none to record. */
  recordHref: string | null;
  accountHref: string;
  /** How many things there are to do. */
  toDo: number;
  /** Whom to call about money. */
  phone: string | null;
  contactHref: string;
  /** In the second column: what is not the answer. */
  aside: ReactNode;
  /** Under the money. */
  children?: ReactNode;
};

/** A home with money, in the order of its reader's questions. */
export function MoneyHome({
  promises,
  recordHref,
  accountHref,
  toDo,
  phone,
  contactHref,
  aside,
  children,
  ...facts
}: Props) {
  const { money, about, arePaymentsStopped } = facts;
  const isOver = money.state === 'ENDED' || money.summary.status === 'ENDED';
  return (
    <div className="app-two">
      <div>
        <LatePayment money={money} arePaymentsStopped={arePaymentsStopped} about={about} phone={phone} />
        {!isOver && <HolderNotices notices={money.notices} about={about} contactHref={contactHref} />}
        <MoneyNow {...facts} recordHref={recordHref} toDo={toDo} />
        {!isOver && <WhatFor money={money} about={about} />}
        <MoneyLeft money={money} about={about} accountHref={accountHref} />
        {!isOver && (
          <ComingUp money={money} promises={promises} arePaymentsStopped={arePaymentsStopped} about={about} />
        )}
        {money.at18 && !isOver && <p>{at18ForHolder(money.at18, about)}</p>}
        {children}
      </div>
      <div>{aside}</div>
    </div>
  );
}
