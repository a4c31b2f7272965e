type Props = {
  text: string;
  payments: readonly { id: string; text: string }[];
  /** Whether each leads to its page. */
  isLinked?: boolean;
};

/** Payments that a step of a budget is about. Nothing without any. */
export function WaitingPayments({ text, payments, isLinked = false }: Props) {
  if (payments.length === 0) return null;
  return (
    <>
      <p>{text}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {payments.map((payment) => (
          <li key={payment.id}>
            {isLinked ? <a href={`/commissioner/payments/${payment.id}`}>{payment.text}</a> : payment.text}
          </li>
        ))}
      </ul>
    </>
  );
}
