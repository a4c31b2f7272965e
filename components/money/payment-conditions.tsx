import { SummaryList } from '@/components/nhs/summary-list';
import { Tag } from '@/components/nhs/tag';
import type { ConditionKind, PaymentCondition } from '@/lib/money/rules/payment-conditions';

const names: Record<ConditionKind, string> = {
  PAYEE: 'The payee is one on record',
  AGE: 'The person is 16 or over',
  CAPACITY: 'No finding says that the person lacks capacity for the money',
  AUTHORITY: 'Who is paid acts for the person and may receive the money',
  BASIS: 'What lets them hold the money is recorded',
  DBS: 'The DBS check is recorded, if they need one',
  CONSENT: 'Consent to a direct payment is given',
  AGREEMENT: 'The agreement about the direct payment is signed',
  NOT_EXCLUDED: 'No exclusion from direct payments is in force',
  ACCOUNT: 'The bank account is recorded, and confirmed by another person',
};

export type PartConditions = { id: string; holderName: string; conditions: readonly PaymentCondition[] };

type Props = {
  parts: readonly PartConditions[];
  /** Where a condition of a part is recorded. Null, or left out, where the reader cannot record it. */
  hrefOf?: (kind: ConditionKind, partId: string) => string | null;
};

/** What must be in place before money is paid, and which of it is not. Nothing where no money is paid out. */
export function PaymentConditions({ parts, hrefOf }: Props) {
  return parts.map(({ id, holderName, conditions }) => (
    <section key={id}>
      <h2 className="nhsuk-heading-m">{`What must be in place before a payment to ${holderName}`}</h2>
      <SummaryList
        rows={conditions.map(({ kind, isMet }) => ({
          term: names[kind],
          value: (
            <>
              <Tag colour={isMet ? 'green' : 'red'}>{isMet ? 'In place' : 'Stops payments'}</Tag>{' '}
              {!isMet && <RecordIt href={hrefOf?.(kind, id) ?? null} kind={kind} />}
            </>
          ),
        }))}
      />
    </section>
  ));
}

function RecordIt({ href, kind }: { href: string | null; kind: ConditionKind }) {
  if (href === null) return null;
  return (
    <a href={href}>
      Record it<span className="nhsuk-u-visually-hidden">: {names[kind]}</span>
    </a>
  );
}
