import { Prose } from '@/components/case/request-facts';
import { Card } from '@/components/nhs/card';
import type { Section } from '@/lib/plan/rules/plan';
import { OWN_SECTIONS } from '@/lib/plan/rules/sections';
import { mySectionTitle, sectionHint, sectionSlug, whoWrote } from './section-text';

type Props = {
  sections: readonly Section[];
  /** The person's called name; null if it is the reader. */
  about: string | null;
  /** Names the person in the links to write; without it the plan is closed. */
  query?: string;
};

/** The person's own sections, each with a link to write it. */
export function MyWords({ sections, about, query }: Props) {
  return (
    <>
      <h2 className="nhsuk-heading-m">{about ? `In ${about}’s words` : 'In my words'}</h2>
      {OWN_SECTIONS.map((kind) => {
        const section = sections.find((candidate) => candidate.kind === kind && candidate.body);
        return (
          <Card key={kind} heading={mySectionTitle(kind)} headingLevel={3} headingSize="s">
            {section ? (
              <Written section={section} isOwn={about === null} />
            ) : (
              <p>{query ? sectionHint(kind) : 'Not written yet.'}</p>
            )}
            {query && (
              <p>
                <a href={`/budget-holder/plan/words/${sectionSlug(kind)}${query}`}>
                  {section ? 'Edit' : 'Add words'}
                  <span className="nhsuk-u-visually-hidden">: {mySectionTitle(kind)}</span>
                </a>
              </p>
            )}
          </Card>
        );
      })}
    </>
  );
}

function Written({ section, isOwn }: { section: Section; isOwn: boolean }) {
  const isTheirs = isOwn && section.authorRole === 'BUDGET_HOLDER';
  return (
    <>
      <p>
        <Prose text={section.body} />
      </p>
      <p className="app-visually-quiet">{isTheirs ? 'You wrote this.' : `${whoWrote(section)}.`}</p>
    </>
  );
}
