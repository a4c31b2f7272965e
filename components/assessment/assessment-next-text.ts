import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { isSubmittable } from '@/lib/assessment/rules/submission';
import { isScreening } from '@/lib/tool/rules/tool';
import { gapsInWords } from './submission-text';

type Next = { href: string; text: string };
type Tool = Pick<ToolView, 'gaps'> & {
  domains: readonly { key: string; name: string; isAnswered: boolean }[];
  edition: ToolView['edition'];
};

/**
 * What the writer of a tool does next: the first domain without an answer, then anything else that is
 * missing, then to finish it. Null when something is missing that only the list can show.
 * @param base of the assessment
 */
export function nextInAssessment(view: Tool, base: string): Next | null {
  const domain = view.domains.find(({ isAnswered }) => !isAnswered);
  if (domain) return { href: `${base}/domains/${domain.key}`, text: `Continue: ${domain.name}` };
  if (isSubmittable(view.gaps)) return { href: `${base}/finish`, text: finishText(view) };
  const gap = gapsInWords(view.gaps, view.edition, base).find(({ severity }) => severity === 'BLOCKING');
  return gap ? { href: gap.href, text: gap.text } : null;
}

/** The link to the end of a tool, which says that the indication comes first. */
export function finishText({ edition }: Pick<Tool, 'edition'>): string {
  return isScreening(edition.tool)
    ? 'View the outcome and complete it'
    : 'View the indication and make a recommendation';
}
