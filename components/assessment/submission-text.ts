import type { SubmissionGap } from '@/lib/assessment/rules/submission';
import type { Edition } from '@/lib/tool/rules/edition';
import { domainName } from './domain-text';

/** Something a recommendation lacks, and the page to add it. */
type GapText = { key: string; text: string; href: string };

/** What is missing in many domains at once is one line. */
const together: Partial<Record<SubmissionGap['kind'], (count: number) => string>> = {
  'level-missing': (count) => `${count} domains have no level yet`,
  'evidence-missing': (count) =>
    `${count} domains have a level but no evidence. The commissioner is likely to ask for it`,
};

/**
 * Everything missing; the same in many domains as one line that leads to the first of them. @param base of
 * the assessment
 */
export function gapsInWords(
  gaps: readonly SubmissionGap[],
  edition: Edition,
  base: string,
): (GapText & Pick<SubmissionGap, 'severity'>)[] {
  const words = gaps.map((gap) => {
    const same = together[gap.kind] ? gaps.filter(({ kind }) => kind === gap.kind) : [gap];
    if (same[0] !== gap) return null;
    const many = same.length > 1 ? together[gap.kind]?.(same.length) : undefined;
    return { ...gapText(gap, edition, base), ...(many ? { text: many } : {}), severity: gap.severity };
  });
  return words.filter((one) => one !== null);
}

/** What is missing, with the page that mends it. @param base of the assessment */
function gapText(gap: SubmissionGap, edition: Edition, base: string): GapText {
  const domain = 'domain' in gap ? gap.domain : null;
  return {
    key: `${gap.kind} ${domain ?? ''}`,
    text: textOf(gap, domain ? domainName(edition, domain) : ''),
    href: domain
      ? `${base}/domains/${domain}`
      : `${base}/${gap.kind === 'involvement-missing' ? 'involvement' : 'team'}`,
  };
}

function textOf(gap: SubmissionGap, name: string): string {
  switch (gap.kind) {
    case 'level-missing':
      return `${name}: select a level`;
    case 'text-missing':
      return `${name}: enter what the MDT found`;
    case 'other-need-not-said':
      return `${name}: say what the need is`;
    case 'answer-does-not-fit':
      return `${name}: correct the level or the disagreement`;
    case 'evidence-missing':
      return `${name}: there is a level but no evidence. The commissioner is likely to ask for it`;
    case 'team-too-small':
      return 'MDT: two health professionals from different professions, or one with a social care assessor';
    case 'profession-not-confirmed':
      return 'MDT: the professions are not yet confirmed. Members with an account confirm their own; for others, record how it was checked';
    case 'health-assessor-missing':
      return 'MDT: at least one health professional who assesses children';
    case 'involvement-missing':
      return 'Record how the person takes part. In their best interests: why, who assessed their capacity, and who was spoken to';
  }
}
