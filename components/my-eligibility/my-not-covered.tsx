import { myTitle } from './my-eligibility-screen';

/** For a nominee with an authority for the money only. */
export function NotCovered({ about, suffix }: { about: string | null; suffix: string }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">{myTitle(about)}</h1>
      <p>You can manage the money but cannot see this decision.</p>
      <p>
        If you need to see it, ask the person or{' '}
        <a href={`/budget-holder/contact${suffix}`}>their care co-ordinator</a>.
      </p>
    </>
  );
}
