import type { ReactNode } from 'react';
import { BackLink } from '@/components/nhs/back-link';
import { Caption } from '@/components/nhs/caption';
import { WarningCallout } from '@/components/nhs/warning-callout';
import type { AssessmentTool } from '@/lib/tool/rules/tool';
import { type AssessmentState, closedText, toolName } from './assessment-text';

type HeadingProps = { person: { name: string }; tool: AssessmentTool; children: ReactNode };

/** The heading of a page of an assessment: what the page is for, about whom, in which tool. */
export function AssessmentHeading({ person, tool, children }: HeadingProps) {
  return (
    <h1 className="nhsuk-heading-l">
      <Caption size="l">
        {person.name}, {toolName(tool)}
      </Caption>
      {children}
    </h1>
  );
}

type Props = {
  view: { assessmentId: string; tool: AssessmentTool; state: AssessmentState; mayWrite: boolean };
  back?: { href: string; text: string };
  aside?: ReactNode;
  children: ReactNode;
};

/**
 * A page that changes an assessment: the way back, whether it is still open, one readable column and what is
 * next to it.
 */
export function AssessmentFrame({ view, back, aside, children }: Props) {
  const { href, text } = back ?? {
    href: assessmentHref(view.assessmentId),
    text: `Back to the ${wordOf(view.tool)}`,
  };
  return (
    <>
      <BackLink href={href}>{text}</BackLink>
      {!view.mayWrite && (
        <WarningCallout heading="Not open" headingLevel={2}>
          <p>{closedText(view.state)}.</p>
        </WarningCallout>
      )}
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">{children}</div>
        {aside && <div className="nhsuk-grid-column-one-third">{aside}</div>}
      </div>
    </>
  );
}

function wordOf(tool: AssessmentTool): string {
  return tool === 'CHECKLIST' ? 'Checklist' : 'assessment';
}

/** Where practitioners work on an assessment. */
export function assessmentHref(assessmentId: string): string {
  return `/practitioner/assessments/${assessmentId}`;
}
