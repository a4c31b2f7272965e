import type { ReactNode } from 'react';
import type { At18 } from '@/components/case/at-18-text';
import { Caption } from '@/components/nhs/caption';
import { InsetText } from '@/components/nhs/inset-text';
import { Pagination } from '@/components/nhs/pagination';
import { PageTitle } from '@/components/page/page-title';
import { DiedLine } from '@/components/person/died-line';
import type { LiftedNotice, ShownNotice } from '@/lib/money/queries/shown-notices';
import type { BudgetState } from '@/lib/money/rules/budget-state';
import type { ConditionKind } from '@/lib/money/rules/payment-conditions';
import { type AllocationRow, AllocationTable } from './allocation-table';
import { BudgetBar, type BudgetBarProps } from './budget-bar';
import { BudgetSentence } from './budget-sentence';
import { EndsAt18 } from './ends-at-18';
import type { LedgerLineRow } from './ledger-line-text';
import { LedgerTable } from './ledger-table';
import { type PartConditions, PaymentConditions } from './payment-conditions';
import { StaffNotices } from './payment-notices';
import { type PaymentRow, PaymentTable } from './payment-table';
import { spendingStatus } from './spending-status';

type Props = Pick<BudgetBarProps, 'position'> & {
  personName: string;
  startsOn: string;
  endsOn: string;
  state: BudgetState;
  summary: { status: Parameters<typeof spendingStatus>[0]; percentSpent: number; percentOfTime: number };
  allocations: readonly AllocationRow[];
  payments: readonly PaymentRow[];
  page: { lines: readonly LedgerLineRow[]; after: string | null; next: string | null };
  /** The address of this page. */
  href: string;
  at18: At18;
  /** The steps of moving to adult services; null where the reader has no such page. */
  transitionHref?: string;
  diedOn: string | null;
  consent: string | null;
  notices: readonly ShownNotice[];
  lifted: readonly LiftedNotice[];
  /** Above the heading: the way back and the banner. */
  before: ReactNode;
  /** Links to related pages, under the sentence. */
  links?: ReactNode;
  conditions: readonly PartConditions[];
  conditionHref?: (kind: ConditionKind, partId: string) => string | null;
  proposeHref?: (allocationId: string) => string;
  paymentHref?: (paymentId: string) => string;
  reverseHref?: (spendingId: string) => string;
  lineHref?: (spendingId: string) => string;
};

/** One budget as staff see it: a sentence, a picture, its allocations, its payments and its lines. */
export function BudgetScreen({ personName, before, links, page, href, ...view }: Props) {
  const { summary, allocations, payments, position } = view;
  return (
    <>
      <PageTitle title="A person’s budget" />
      {before}
      <DiedLine name={personName} diedOn={view.diedOn} />
      <h1 className="nhsuk-heading-l">
        <Caption size="l">{personName}</Caption>
        {view.state === 'ACTIVE' ? 'Budget' : `Budget, ${view.state.toLowerCase()}`}
      </h1>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <BudgetSentence {...view} />
          {view.diedOn === null && (
            <EndsAt18 at18={view.at18} endsOn={view.endsOn} href={view.transitionHref} />
          )}
          <StaffNotices notices={view.notices} lifted={view.lifted} />
          {view.consent && (
            <InsetText>
              <p>{view.consent}</p>
            </InsetText>
          )}
          <BudgetBar position={position} reader="staff" />
          {view.diedOn === null && (
            <p>
              {`${spendingStatus(summary.status)}: ${summary.percentSpent}% of the money is spent and ${summary.percentOfTime}% of the budget period has passed.`}
            </p>
          )}
          {links}
        </div>
      </div>
      <AllocationTable allocations={allocations} proposeHref={view.proposeHref} />
      <PaymentConditions parts={view.conditions} hrefOf={view.conditionHref} />
      {payments.length > 0 && (
        <PaymentTable caption="Payments" payments={payments} hrefOf={view.paymentHref} />
      )}
      <LedgerTable lines={page.lines} reverseHref={view.reverseHref} lineHref={view.lineHref} />
      <LedgerPages {...page} href={href} />
    </>
  );
}

function LedgerPages({ after, next, href }: { after: string | null; next: string | null; href: string }) {
  return (
    <Pagination
      {...(after ? { previous: { href, text: 'Newest entries' } } : {})}
      {...(next ? { next: { href: `${href}?after=${next}`, text: 'Older entries' } } : {})}
    />
  );
}
