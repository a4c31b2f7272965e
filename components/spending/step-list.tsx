import type { StepView } from '@/lib/spending/queries/spending-check';

const STAFF: Record<StepView['step'], string> = {
  ACCEPTED: 'accepted it',
  QUERIED: 'asked',
  ANSWERED: 'answered',
  DISALLOWED: 'did not allow it',
  TAKEN_BACK: 'took the decision back',
};

const HOLDER: Record<StepView['step'], string> = {
  ACCEPTED: 'checked this. It is fine',
  QUERIED: 'asked',
  ANSWERED: 'answered',
  DISALLOWED: 'decided that the budget cannot pay for this',
  TAKEN_BACK: 'will check this again',
};

/** Every step of a check, in their order. None is ever removed. */
export function StepList({ steps, reader }: { steps: readonly StepView[]; reader: 'staff' | 'holder' }) {
  if (steps.length === 0) return null;
  const says = reader === 'staff' ? STAFF : HOLDER;
  return (
    <ol className="nhsuk-list nhsuk-list--number">
      {steps.map(({ number, step, words, by, at }) => (
        <li key={number}>
          {`${by} ${says[step]}, ${at}`}
          {words && <span className="app-line">{words}</span>}
        </li>
      ))}
    </ol>
  );
}
