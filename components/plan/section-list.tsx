import { Prose } from '@/components/case/request-facts';
import type { Section } from '@/lib/plan/rules/plan';
import type { SectionKind } from '@/lib/plan/rules/sections';
import { whoWrote } from './section-text';

type Props = {
  kinds: readonly SectionKind[];
  sections: readonly Section[];
  titleOf: (kind: SectionKind) => string;
  /** The text for a section that was never written. */
  empty?: string;
  isOwn?: boolean;
};

/** Sections in words, each with who wrote it. */
export function SectionList({ kinds, sections, titleOf, empty = 'Not written yet.', isOwn }: Props) {
  return kinds.map((kind) => {
    const section = sections.find((candidate) => candidate.kind === kind);
    return (
      <section key={kind}>
        <h3 className="nhsuk-heading-s">{titleOf(kind)}</h3>
        {section?.body ? (
          <>
            <p>
              <Prose text={section.body} />
            </p>
            <p className="app-visually-quiet">{isOwn ? whoWroteForPerson(section) : whoWrote(section)}</p>
          </>
        ) : (
          <p className="app-visually-quiet">{empty}</p>
        )}
      </section>
    );
  });
}

/** The same for the person. */
function whoWroteForPerson(section: Section): string {
  if (section.authorRole === 'BUDGET_HOLDER') return 'In your own words';
  return `Written by ${section.authorName}`;
}
