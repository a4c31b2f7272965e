import { Prose } from '@/components/case/request-facts';
import { InsetText } from '@/components/nhs/inset-text';
import { formatInstant } from '@/lib/core/clock';
import type { Section } from '@/lib/plan/rules/plan';
import { OWN_SECTIONS } from '@/lib/plan/rules/sections';
import { mySectionTitle, whoWrote } from './section-text';

type Props = {
  person: { name: string; preferredName: string | null; born: string };
  sections: readonly Section[];
  /** Where the words are written; left out where the reader cannot write them. */
  writeHref?: string;
};

/**
 * The person's own words on one page, to print and to give to a new carer or a ward: only what was written,
 * with who it is about and when it last changed.
 */
export function AboutMe({ person, sections, writeHref }: Props) {
  const written = OWN_SECTIONS.flatMap((kind) =>
    sections.filter((section) => section.kind === kind && section.body !== ''),
  );
  if (written.length === 0) return <NothingWritten {...(writeHref ? { writeHref } : {})} />;
  return (
    <>
      <p>
        <strong>{person.name}</strong>
        {person.preferredName && `, likes to be called ${person.preferredName}`}. Born {person.born}.
      </p>
      {written.map((section) => (
        <section key={section.kind}>
          <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2">{mySectionTitle(section.kind)}</h2>
          <p className="nhsuk-u-margin-bottom-2">
            <Prose text={section.body} />
          </p>
          {section.authorRole !== 'BUDGET_HOLDER' && (
            <p className="app-visually-quiet">{whoWrote(section)}.</p>
          )}
        </section>
      ))}
      <p className="app-visually-quiet">{`These words last changed on ${lastChange(written)}.`}</p>
    </>
  );
}

function NothingWritten({ writeHref }: Pick<Props, 'writeHref'>) {
  return (
    <InsetText>
      <p>Nothing is written yet.</p>
      {writeHref && (
        <p>
          <a href={writeHref}>Add words to the plan</a>
        </p>
      )}
    </InsetText>
  );
}

function lastChange(sections: readonly Section[]): string {
  const [last = ''] = sections.map(({ writtenAt }) => writtenAt).toSorted((a, b) => (a < b ? 1 : -1));
  return formatInstant(new Date(last));
}
