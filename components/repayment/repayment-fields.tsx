import { TextField } from '@/components/forms/fields';

/** Which repayment a form is about. */
export function RepaymentId({ repaymentId }: { repaymentId: string }) {
  return <input type="hidden" name="repaymentId" value={repaymentId} />;
}

/** The amount in pounds. */
export function RepaymentAmount({ label, hint }: { label: string; hint?: string }) {
  return (
    <TextField
      name="amount"
      label={label}
      labelSize="s"
      prefix="£"
      width={10}
      inputMode="decimal"
      autoComplete="off"
      {...(hint ? { hint } : {})}
    />
  );
}
