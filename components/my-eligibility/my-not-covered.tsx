import { myTitle } from './my-eligibility-screen';

/** For somebody whose authority is for the money alone. */
export function NotCovered({ about, suffix }: { about: string | null; suffix: string }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">{myTitle(about)}</h1>
      <p>You can help with the money, but not see this decision.</p>
      <p>
        If you think that you should, ask the person or{' '}
        <a href={`/budget-holder/contact${suffix}`}>their practitioner</a>.
      </p>
    </>
  );
}
