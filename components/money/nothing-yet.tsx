/** For somebody who has not asked for a budget yet. */
export function NothingYet({ contactHref }: { contactHref: string }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">No personal health budget yet</h1>
      <p>
        A personal health budget is an amount of money for care. You and the NHS plan together how to use it.
        Nobody has asked for one here yet.
      </p>
      <p>
        <a href={contactHref}>Talk to us to ask for one</a>
      </p>
    </>
  );
}
