import { ListTable } from '@/components/lists/list-table';
import { InsetText } from '@/components/nhs/inset-text';
import type { AgreementLine } from '@/lib/money/queries/payment-agreement-form';

const rules: Record<AgreementLine['accountRule'], string> = {
  SEPARATE: 'Separate account',
  ONE_OFF: 'Any account, for one payment',
  NOT_RECORDED: 'Not recorded',
};

type Props = { line: AgreementLine; mistakeHref: string };

/** Who signed the agreement that counts now, and when. */
export function AgreementSigned({ line, mistakeHref }: Props) {
  const { how, payeeName, signedOn, signedForUsBy, consentedByName, accountRule, recorded } = line;
  const also = consentedByName === null ? '' : `, ${consentedByName}`;
  const text =
    how === 'NOT_RECORDED'
      ? 'This direct payment ran before agreements were recorded here. Payments continue. Record the agreement that was signed, or sign this one.'
      : `Signed on paper by ${payeeName}${also} and, for the commissioner, ${signedForUsBy}. The last signature was on ${signedOn}. ${rules[accountRule]}. Recorded by ${recorded}.`;
  return (
    <InsetText>
      <p>{text}</p>
      {how !== 'NOT_RECORDED' && (
        <p>
          <a href={mistakeHref}>This was recorded by mistake</a>
        </p>
      )}
    </InsetText>
  );
}

const columns = [
  { key: 'who', text: 'Signed by' },
  { key: 'on', text: 'Last signature' },
  { key: 'account', text: 'Account' },
  { key: 'by', text: 'Recorded by' },
];

/** Agreements that count no more: of former payees, and those taken back. Nothing where there are none. */
export function AgreementHistory({ lines }: { lines: readonly AgreementLine[] }) {
  if (lines.length === 0) return null;
  const rows = lines.map(({ id, payeeName, signedOn, accountRule, recorded, isTakenBack }) => ({
    key: id,
    cells: [
      `${payeeName}${isTakenBack ? ' (taken back)' : ''}`,
      signedOn ?? 'Not recorded',
      rules[accountRule],
      recorded,
    ],
  }));
  return <ListTable caption="Earlier agreements" captionSize="m" hasCaption columns={columns} rows={rows} />;
}
