import { shortPartName } from '@/components/assessment/level-text';
import type { AssessmentView } from '@/lib/assessment/queries/assessment-view';

/** The highest first, over all tools. */
const ORDER = ['PRIORITY', 'SEVERE', 'HIGH', 'MODERATE', 'LOW'];

export type LevelInBrief = { level: string; domains: readonly string[] };

/** The domains with needs by their level, the highest first: what there is to know of a tool at a glance. */
export function levelsInBrief({ parts, ruleSet }: Pick<AssessmentView, 'parts' | 'ruleSet'>): LevelInBrief[] {
  const domains = parts.filter(({ kind }) => kind === 'DOMAIN');
  return ORDER.flatMap((key) => {
    const found = domains.filter(({ answer }) => answer.level === key);
    const [first] = found;
    return first
      ? [
          {
            level: first.levelName ?? key,
            domains: found.map(({ key: part, name }) => (ruleSet ? shortPartName(ruleSet.id, part) : name)),
          },
        ]
      : [];
  });
}
