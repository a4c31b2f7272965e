import { Fragment } from 'react';
import type { StaffPlace } from '@/app/_staff/place';
import { budgetsSpec } from '@/components/home/list-specs';
import { BudgetScreen } from '@/components/money/budget-screen';
import { moneyDone } from '@/components/money/money-done';
import { BackLink } from '@/components/nhs/back-link';
import { ButtonLink } from '@/components/nhs/button';
import { DoneBanner } from '@/components/page/done-banner';
import { todayInLondon } from '@/lib/core/clock';
import { listAddress } from '@/lib/core/list-view';
import { type BudgetView, budgetView } from '@/lib/money/queries/budget-view';
import type { ConditionKind } from '@/lib/money/rules/payment-conditions';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type BudgetPageProps = {
  params: Promise<{ budgetId: string }>;
  searchParams: Promise<{ after?: string | string[]; done?: string | string[]; list?: string | string[] }>;
};

/** One budget. Commissioner staff pay and reverse; practitioners record spending. */
export async function budgetPage({ area, actor }: StaffPlace, { params, searchParams }: BudgetPageProps) {
  const { budgetId } = await params;
  const { after, done, list } = await searchParams;
  const view = await budgetView(actor, budgetId, [after].flat()[0], todayInLondon());
  if (!view) pageNotFound();
  const {
    mayNamePayee: _payee,
    mayPropose: _propose,
    mayReverse: _reverse,
    mayRecord: _record,
    mayRecordConsent: _consent,
    mayEnd: _end,
    maySeeAccounts: _accounts,
    mayDecideNotices: _notices,
    personId,
    caseId,
    ...screen
  } = view;
  const href = `/${area}/budgets/${budgetId}`;
  if (area === 'practitioner') {
    return (
      <BudgetScreen
        {...screen}
        {...practitionerLinks(view, href)}
        transitionHref={`/practitioner/cases/${caseId}/transition`}
        href={href}
        before={
          <>
            <BackLink href={`/practitioner/people/${personId}`}>Back to the person</BackLink>
            <DoneBanner sentences={moneyDone} done={done} />
          </>
        }
      />
    );
  }
  return (
    <BudgetScreen
      {...screen}
      {...commissionerLinks(view, href)}
      href={href}
      before={
        <>
          <BackLink href={listAddress(budgetsSpec, list)}>Back to budgets</BackLink>
          <DoneBanner sentences={moneyDone} done={done} />
        </>
      }
      links={
        <ul className="nhsuk-list">
          <li>
            <a href={`/commissioner/people/${personId}`}>About the person</a>
          </li>
          <li>
            <a href={`/commissioner/cases/${caseId}`}>The case and its plan</a>
          </li>
          {accountLinks(view, href)}
          {noticeLinks(view, href)}
          <li>
            <a href={`${href}/check`}>Check the spending</a>
          </li>
          <li>
            <a href={`${href}/repayments`}>Money to pay back</a>
          </li>
          {view.mayEnd && (
            <li>
              <a href={`/commissioner/cases/${caseId}/end-budget`}>End the budget</a>
            </li>
          )}
        </ul>
      }
    />
  );
}

function practitionerLinks(view: BudgetView, href: string) {
  const { mayRecord, mayRecordConsent, state } = view;
  if (!mayRecord) return {};
  const lineHref = (spendingId: string) => `${href}/spending/${spendingId}`;
  if (state === 'ENDED') return { lineHref };
  return {
    lineHref,
    conditionHref: (kind: ConditionKind, partId: string) => conditionHref(kind, { href, partId, view }),
    links: (
      <>
        <ButtonLink href={`${href}/spending/new`}>Record spending</ButtonLink>
        <NamePayees view={view} href={href} />
        <p>
          <a href={`${href}/repayments`}>Money to pay back</a>
        </p>
        {mayRecordConsent && (
          <p>
            <a href={consentHref(view)}>Consent to the direct payment</a>
          </p>
        )}
      </>
    ),
  };
}

const consentHref = ({ caseId }: BudgetView) => `/practitioner/cases/${caseId}/consent`;

type RecordedAt = { href: string; partId: string; view: BudgetView };

/** Where a practitioner records what must be in place before a payment. Null: finance does. */
function conditionHref(kind: ConditionKind, { href, partId, view }: RecordedAt): string | null {
  if (kind === 'ACCOUNT') return null;
  if (kind === 'CONSENT') return consentHref(view);
  if (kind === 'AGREEMENT') return `${href}/agreement/${partId}`;
  if (kind === 'NOT_EXCLUDED') return `/practitioner/people/${view.personId}/exclusions`;
  return kind === 'BASIS' || kind === 'DBS'
    ? `/practitioner/people/${view.personId}`
    : `${href}/payees/${partId}`;
}

/** A link to name the payee of each part that is paid out; for one that must be, above all else. */
function NamePayees({ view, href }: { view: BudgetView; href: string }) {
  if (!view.mayNamePayee) return null;
  return view.allocations.map(({ id, way, holderName, isPayeeUnnamed }) =>
    holderName === null ? null : (
      <p key={id}>
        <a href={`${href}/payees/${id}`}>
          {isPayeeUnnamed
            ? `Name who is paid instead of “${holderName}”`
            : `Change who is paid: ${holderName}`}
        </a>
        {way === 'DIRECT_PAYMENT' && !isPayeeUnnamed && (
          <a className="nhsuk-u-margin-left-4" href={`${href}/agreement/${id}`}>
            {`Agreement with ${holderName}`}
          </a>
        )}
      </p>
    ),
  );
}

/** A link to the bank account of the payee of each part that is paid out. */
function accountLinks({ maySeeAccounts, allocations }: BudgetView, href: string) {
  if (!maySeeAccounts) return null;
  return allocations.map(({ id, holderName }) =>
    holderName === null ? null : (
      <Fragment key={id}>
        <li>
          <a href={`${href}/account/${id}`}>{`Bank account of ${holderName}`}</a>
        </li>
        <li>
          <a href={`${href}/schedule/${id}`}>{`When ${holderName} is paid`}</a>
        </li>
      </Fragment>
    ),
  );
}

/** A link to what was decided about the payments of each part that is paid out. */
function noticeLinks({ mayDecideNotices, allocations }: BudgetView, href: string) {
  if (!mayDecideNotices) return null;
  return allocations.map(({ id, holderName }) =>
    holderName === null ? null : (
      <li key={id}>
        <a href={`${href}/notice/${id}`}>{`Suspend or stop payments to ${holderName}`}</a>
      </li>
    ),
  );
}

function commissionerLinks({ mayPropose, mayReverse, maySeeAccounts }: BudgetView, href: string) {
  return {
    conditionHref: (kind: ConditionKind, partId: string) =>
      kind === 'ACCOUNT' && maySeeAccounts ? `${href}/account/${partId}` : null,
    paymentHref: (paymentId: string) => `/commissioner/payments/${paymentId}`,
    ...(mayPropose && {
      proposeHref: (allocationId: string) => `${href}/payments/new?allocation=${allocationId}`,
    }),
    ...(mayReverse && { reverseHref: (spendingId: string) => `${href}/spending/${spendingId}/reverse` }),
  };
}
