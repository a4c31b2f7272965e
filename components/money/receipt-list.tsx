import type { ReceiptView } from '@/lib/money/queries/spending-line';

type Props = { receipts: readonly ReceiptView[]; withdrawHref: (receiptId: string) => string };

/** Each receipt with its own name, and what became of those that were withdrawn. */
export function ReceiptList({ receipts, withdrawHref }: Props) {
  if (receipts.length === 0) return 'None yet';
  return (
    <ul className="nhsuk-list">
      {receipts.map((receipt) => (
        <li key={receipt.id}>
          <Receipt receipt={receipt} withdrawHref={withdrawHref(receipt.id)} />
        </li>
      ))}
    </ul>
  );
}

function Receipt({ receipt, withdrawHref }: { receipt: ReceiptView; withdrawHref: string }) {
  const { id, name, isPartLeftOut, mayWithdraw, withdrawn } = receipt;
  if (withdrawn) {
    return (
      <>
        {name}: withdrawn by {withdrawn.by}, {withdrawn.at}.{' '}
        <span className="app-as-typed">{withdrawn.reason}</span>
      </>
    );
  }
  return (
    <>
      <a href={`/api/receipts/${id}`}>{name}</a>
      {isPartLeftOut && <span className="app-line">We left out parts that run by themselves.</span>}
      {mayWithdraw && (
        <span className="app-line">
          <a href={withdrawHref}>
            Withdraw<span className="nhsuk-u-visually-hidden"> {name}</span>
          </a>
        </span>
      )}
    </>
  );
}
