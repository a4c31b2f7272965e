import type { RegistrationNote } from '@/lib/practice/rules/registration-note';

type Props = { practice: RegistrationNote | null; none: string };

/** A person's practice among their details: its name, its days, and those to come. */
export function PracticeValue({ practice, none }: Props) {
  if (!practice) return none;
  return (
    <span className="app-break">
      {practice.text}
      {[practice.days, ...practice.later].filter(Boolean).map((line) => (
        <span key={line}>
          <br />
          {line}
        </span>
      ))}
    </span>
  );
}
