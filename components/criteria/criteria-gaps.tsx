import { WarningCallout } from '@/components/nhs/warning-callout';
import type { CriteriaGap } from '@/lib/criteria/rules/check-criteria';
import { gapText } from './criteria-gap-text';

/** The gaps of a draft, each with a link to mend it. Nothing without gaps. */
export function CriteriaGaps({ gaps, draftHref }: { gaps: readonly CriteriaGap[]; draftHref: string }) {
  if (gaps.length === 0) return null;
  const all = gaps.map(gapText);
  return (
    <WarningCallout heading="Before you can publish" headingLevel={2}>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {all.map(({ text, path }) => (
          <li key={text}>{path ? <a href={`${draftHref}${path}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </WarningCallout>
  );
}
