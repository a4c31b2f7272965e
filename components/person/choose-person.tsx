import { PageTitle } from '@/components/page/page-title';

type Props = {
  people: readonly { id: string; name: string }[];
  href: string;
  /** The question of the page. */
  question?: string;
};

/** For a representative of several people: the choice of a person. */
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
