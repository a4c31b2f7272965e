import { DateField, MoneyField, RadiosField, TextareaField, TextField } from '@/components/forms/fields';
import { whoHolds } from './way-text';

type Part = {
  id: string;
  way: 'NOTIONAL' | 'THIRD_PARTY' | 'DIRECT_PAYMENT';
  holderName: string | null;
  left: string;
};

export type SpendingFieldsProps = {
  lines: readonly { id: string; service: string; provider: string | null }[];
  parts: readonly Part[];
};

/** The questions about something bought. One part of the money, or one line of the plan, is not asked about. */
export function SpendingFields({ lines, parts }: SpendingFieldsProps) {
  const [onlyPart] = parts.length === 1 ? parts : [];
  return (
    <>
      <RadiosField
        name="planLineId"
        legend="What was it for?"
        legendSize="s"
        items={lines.map(({ id, service, provider }) => ({
          value: id,
          label: service,
          ...(provider ? { hint: provider } : {}),
        }))}
      />
      {onlyPart ? (
        <input type="hidden" name="allocationId" value={onlyPart.id} />
      ) : (
        <RadiosField
          name="allocationId"
          legend="Which money paid for it?"
          legendSize="s"
          items={parts.map(({ id, way, holderName, left }) => ({
            value: id,
            label: whoHolds(way, holderName),
            hint: `${left} can be spent now`,
          }))}
        />
      )}
      <MoneyField
        name="amount"
        label="How much did it cost?"
        labelSize="s"
        {...(onlyPart ? { hint: `${onlyPart.left} can be spent now` } : {})}
      />
      <DateField name="spentOn" legend="When was it paid?" legendSize="s" hint="For example, 27 3 2026" />
      <TextField name="paidTo" label="Who was paid?" labelSize="s" hint="The shop, the club or the person" />
      <TextareaField name="note" label="Anything else? (optional)" labelSize="s" limit={500} rows={3} />
    </>
  );
}
