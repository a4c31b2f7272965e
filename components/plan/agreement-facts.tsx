import { formatDay } from '@/lib/core/plain-date';
import { basisName } from '@/lib/person/rules/authority-text';
import type { Agreement } from '@/lib/plan/rules/plan';

type Props = {
  agreements: readonly Agreement[];
  hash: string;
  /** In the words of the person's own page. */
  isPlain?: boolean;
};

const hows = { SIGNED_IN: 'online', ON_PAPER: 'on paper', SPOKEN: 'verbally' } as const;
const plainHows = { SIGNED_IN: 'online', ON_PAPER: 'on paper', SPOKEN: 'by telling us' } as const;

/** Who agreed to the plan as it is now, or that it was changed since. */
export function AgreementFacts({ agreements, hash, isPlain = false }: Props) {
  if (agreements.length === 0) return <p>No one has agreed this plan yet.</p>;
  const current = agreements.filter(({ planHash }) => planHash === hash);
  const signed = current.length > 0 ? current : agreements.slice(-1);
  return (
    <>
      {current.length === 0 && (
        <p>
          <strong>
            This plan changed after it was agreed.{' '}
            {isPlain ? 'Please read it and agree it again.' : 'It needs to be agreed again.'}
          </strong>
        </p>
      )}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {signed.map((made) => (
          <li key={`${made.agreedByName} ${made.agreedOn} ${made.side}`}>
            {sentence(made, current.length === 0, isPlain)}
          </li>
        ))}
      </ul>
    </>
  );
}

function sentence(made: Agreement, isOld: boolean, isPlain: boolean): string {
  const on = formatDay(made.agreedOn);
  if (made.side === 'COMMISSIONER') {
    return `${made.agreedByName} agreed for the ${isPlain ? 'NHS' : 'commissioner'} on ${on}.`;
  }
  const how = (isPlain ? plainHows : hows)[made.how];
  const recorded = made.how === 'SIGNED_IN' ? '' : `, recorded by ${made.recordedByName}`;
  const as = made.basis === null ? '' : ` (${basisName(made.basis)})`;
  return `${made.agreedByName}${as} agreed ${isOld ? 'an earlier version ' : ''}on ${on}, ${how}${recorded}.`;
}
