import { whose } from '@/lib/core/whose';

type Props = {
  contactHref: string;
  /** What the person is called, where it is not the reader. */
  about: string | null;
};

/** For somebody who has not asked for a budget yet. */
export function NothingYet({ contactHref, about }: Props) {
  const { You, they } = whose(about);
  return (
    <>
      <h1 className="nhsuk-heading-l">{`${You} ${about ? 'has' : 'have'} no personal health budget yet`}</h1>
      <p>
        {`A personal health budget is an amount of money for care. ${You} and the NHS plan together how ${they} use it. `}
        Nobody has asked for one here yet.
      </p>
      <p>
        <a href={contactHref}>Talk to us to ask for one</a>
      </p>
    </>
  );
}
