import { pronounsFor } from '@/lib/core/pronouns';

type Props = {
  contactHref: string;
  /** What the person is called, if the reader is their representative. */
  about: string | null;
};

/** For a person who has not asked for a budget yet. */
export function NothingYet({ contactHref, about }: Props) {
  const { You, do: does } = pronounsFor(about);
  return (
    <>
      <h1 className="nhsuk-heading-l">{`${You} ${does} not have a personal health budget yet`}</h1>
      <p>
        {`A personal health budget is an amount of money for care. ${You} and the NHS plan together how to use it. `}
        No one has asked us for one yet.
      </p>
      <p>
        <a href={contactHref}>Contact us to ask for one</a>
      </p>
    </>
  );
}
