import { SummaryCard, SummaryList } from '@/components/nhs/summary-list';
import type { MaskedAccount } from '@/lib/money/queries/bank-account-view';
import { BANK_DETAILS_STATE_TEXT, CHECK_TEXT, NUMBER_SOURCE_TEXT } from './bank-account-text';

type Props = { account: MaskedAccount };

/** A bank account with no more of its number than the last four digits, and how it was checked. */
export function BankAccountFacts({ account }: Props) {
  return <SummaryList rows={factsOf(account)} />;
}

/** What was recorded before, each with what became of it. */
export function AccountsBefore({ accounts }: { accounts: readonly MaskedAccount[] }) {
  if (accounts.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Recorded before</h2>
      {accounts.map((one) => (
        <SummaryCard
          key={one.id}
          heading={`${endOf(one)}: ${stateOf(one)}`}
          headingLevel={3}
          headingSize="s"
          rows={factsOf(one)}
        />
      ))}
    </>
  );
}

/** One that was confirmed and is no longer paid into was replaced. */
function stateOf({ state }: MaskedAccount): string {
  return state === 'CONFIRMED' ? 'Replaced' : BANK_DETAILS_STATE_TEXT[state];
}

function endOf({ accountEnd }: MaskedAccount): string {
  return `Account ending ${accountEnd}`;
}

function factsOf(account: MaskedAccount) {
  const { accountName, hasRollNumber, answeredBy, calledOn, numberSource, recordedBy, recordedAt } = account;
  const { settledBy, settledAt, settledReason, state, reason, lastDay } = account;
  return [
    { term: 'Account', value: endOf(account) },
    {
      term: 'Name on the account',
      value: accountName ?? 'Cannot be read: its key is missing. Tell the people who run this service',
    },
    { term: 'Check of the numbers', value: CHECK_TEXT[account.check] },
    ...(hasRollNumber ? [{ term: 'Roll number', value: 'Recorded' }] : []),
    { term: 'Recorded by', value: `${recordedBy}, ${recordedAt}` },
    { term: 'Why', value: <span className="app-as-typed">{reason}</span> },
    { term: 'Call', value: `${answeredBy} answered on ${calledOn}` },
    { term: 'Number called from', value: NUMBER_SOURCE_TEXT[numberSource] },
    ...(state === 'WAITING' ? [{ term: 'Last day to confirm', value: lastDay }] : []),
    ...(settledAt
      ? [{ term: BANK_DETAILS_STATE_TEXT[state], value: [settledBy, settledAt].filter(Boolean).join(', ') }]
      : []),
    ...(settledReason
      ? [{ term: 'Reason', value: <span className="app-as-typed">{settledReason}</span> }]
      : []),
  ];
}
