import { shortDomainName } from '@/components/assessment/domain-text';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';

export type LevelInBrief = { level: string; domains: readonly string[] };

/** The domains with needs by level, the highest first: a tool at a glance. */
export function levelsInBrief({ parts, edition }: Pick<AssessmentView, 'parts' | 'edition'>): LevelInBrief[] {
  if (!edition) return [];
  const [, ...needs] = edition.scale;
  const domains = parts.filter(({ kind }) => kind === 'LEVELS');
  return needs.toReversed().flatMap((key) => {
    const found = domains.filter(({ answer }) => answer.level === key);
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
