import type { SubmissionGap } from '@/lib/eligibility/submission';
import { partName } from './part-refusal';

/** Something a recommendation lacks: what, and where it is mended. */
type GapWords = { key: string; text: string; href: string };

/** Everything missing, many domains without a level as one line that leads to the first of them. @param base of the assessment */
export function gapsInWords(
  gaps: readonly SubmissionGap[],
  ruleSet: string,
  base: string,
): (GapWords & Pick<SubmissionGap, 'severity'>)[] {
  const [first, ...others] = gaps.filter(({ kind }) => kind === 'level-missing');
  return gaps
    .filter((gap) => !others.includes(gap))
    .map((gap) => ({
      ...gapWords(gap, ruleSet, base),
      ...(gap === first && others.length > 0
        ? { text: `${others.length + 1} domains have no level yet` }
        : {}),
      severity: gap.severity,
    }));
}

/** What is missing, with the page that mends it. @param base of the assessment */
function gapWords(gap: SubmissionGap, ruleSet: string, base: string): GapWords {
  const part = 'part' in gap ? gap.part : null;
  return {
    key: `${gap.kind} ${part ?? ''}`,
    text: textOf(gap, part ? partName(ruleSet, part) : ''),
    href: part
      ? `${base}/parts/${part}`
      : `${base}/${gap.kind === 'involvement-missing' ? 'involvement' : 'team'}`,
  };
}

function textOf(gap: SubmissionGap, name: string): string {
  switch (gap.kind) {
    case 'level-missing':
      return `${name}: select a level`;
    case 'text-missing':
      return `${name}: write what the team found`;
    case 'other-need-not-said':
      return `${name}: say what the need is`;
    case 'answer-does-not-fit':
      return `${name}: put right the level or the disagreement`;
    case 'evidence-missing':
      return `${name}: there is a level and no evidence. The commissioner is likely to ask`;
    case 'team-too-small':
      return 'Team: two health professionals of different professions, or one with a social care assessor';
    case 'health-assessor-missing':
      return 'Team: at least one health professional who assesses children';
    case 'involvement-missing':
      return 'Say how the person takes part';
  }
}
