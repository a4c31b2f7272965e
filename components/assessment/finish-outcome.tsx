import { WarningCallout } from '@/components/nhs/warning-callout';
import type { ToolView } from '@/lib/assessment/queries/assessment-to-change';
import { assessmentHref } from './assessment-frame';
import { gapsInWords } from './submission-text';
import { WhyPanel } from './why-panel';

/** Over the form that finishes an assessment: what still blocks it, and what the tool indicates and why. */
export function FinishOutcome({ view }: { view: ToolView }) {
  const base = assessmentHref(view.assessmentId);
  const blocking = gapsInWords(view.gaps, view.edition, base).filter(
    ({ severity }) => severity === 'BLOCKING',
  );
  return (
    <>
      {blocking.length > 0 && (
        <WarningCallout heading="You cannot complete this yet" headingLevel={2}>
          <ul className="nhsuk-list">
            {blocking.map(({ key, href, text }) => (
              <li key={key}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </WarningCallout>
      )}
      {view.explanation && <WhyPanel explanation={view.explanation} />}
    </>
  );
}
