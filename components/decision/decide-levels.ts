import { shortDomainName } from '@/components/assessment/domain-text';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';

export type LevelInBrief = { level: string; domains: readonly string[] };

/** The domains with needs by level, the highest first: a tool at a glance. */
export function levelsInBrief({
  domains,
  edition,
}: Pick<AssessmentView, 'domains' | 'edition'>): LevelInBrief[] {
  if (!edition) return [];
  const [, ...needs] = edition.scale;
  const withLevels = domains.filter(({ kind }) => kind === 'LEVELS');
  return needs.toReversed().flatMap((key) => {
    const found = withLevels.filter(({ answer }) => answer.level === key);
    const [first] = found;
    return first
      ? [
          {
            level: first.levelName ?? key,
            domains: found.map((domain) => shortDomainName(edition, domain.key)),
          },
        ]
      : [];
  });
}
