import { PageTitle } from '@/components/page/page-title';

type Props = {
  people: readonly { id: string; name: string }[];
  href: string;
  /** What the page asked for is about. */
  question?: string;
};

/** For somebody who acts for several people: whose budget to see. */
export function ChoosePerson({ people, href, question = 'Whose budget do you want to see?' }: Props) {
  return (
    <>
      <PageTitle title={question} />
      <h1 className="nhsuk-heading-l">{question}</h1>
      {people.length === 0 && <p>You are not looking after anyone’s budget at the moment.</p>}
      <ul className="nhsuk-list">
        {people.map(({ id, name }) => (
          <li key={id}>
            <a href={`${href}?for=${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
