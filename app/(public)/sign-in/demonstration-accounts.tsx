import { Details } from '@/components/nhs/details';
import { DEMONSTRATION_PASSWORD, type DemonstrationAccount } from '@/lib/home/queries/demonstration-accounts';

/** Who can sign in to the demonstration, and with what. Never shown anywhere else. */
export function DemonstrationAccounts({ accounts }: { accounts: DemonstrationAccount[] }) {
  return (
    <Details summary="Demonstration: who can sign in" isOpen>
      <p>
        This is a demonstration. All people in it are made up. The password is{' '}
        <strong>{DEMONSTRATION_PASSWORD}</strong> for all.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {accounts.map(({ email, name, work }) => (
          <li key={email}>
            <strong className="app-break">{email}</strong>: {name}, {work}
          </li>
        ))}
      </ul>
    </Details>
  );
}
