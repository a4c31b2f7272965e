import type { SpendingFlag } from '@/lib/spending/rules/spending-flags';

/** What is to be asked about a spending, each with its rule and where the rule comes from. */
export function FlagList({ flags }: { flags: readonly SpendingFlag[] }) {
  if (flags.length === 0) return null;
  return (
    <ul className="nhsuk-list">
      {flags.map(({ code, name, ask, source }) => (
        <li key={code}>
          <strong>{isRule(code) ? `${name} (${code})` : name}</strong>
          <span className="app-line">{ask}</span>
          <small>{source}</small>
        </li>
      ))}
    </ul>
  );
}

const isRule = (code: string) => /^X\d+$/.test(code);
