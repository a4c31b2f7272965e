import { Tag, type TagColour } from '@/components/nhs/tag';
import { TaskList } from '@/components/nhs/task-list';
import type { CaseOrigin } from '@/lib/case/rules/groups';
import type { PathStep, StepStatus } from '@/lib/case/rules/path';
import type { PlainDate } from '@/lib/core/plain-date';
import { dueText } from './due-text';
import { statusName, stepName } from './step-text';

export type CaseStepProps = {
  step: PathStep;
  status: StepStatus;
  doneOn: string | null;
  wasLate: boolean;
};

type Props = {
  origin: CaseOrigin;
  steps: readonly CaseStepProps[];
  /** The last day of the step that is next. */
  dueOn: PlainDate | null;
  today: PlainDate;
  /** Where a step is done or read; a step without an address is text alone. */
  hrefs: Partial<Record<PathStep, string>>;
};

const colours: Record<StepStatus, TagColour | false> = {
  DONE: false,
  NOW: 'blue',
  NOT_YET: 'grey',
  NOT_NEEDED: 'grey',
};

/** The whole path of a case, with how far it has come. */
export function CasePath({ origin, steps, dueOn, today, hrefs }: Props) {
  const tasks = steps.map((step) => {
    const due = step.status === 'NOW' && dueOn ? dueText(dueOn, today) : null;
    const href = hrefs[step.step];
    const hint = due ? capital(due.text) : doneText(step);
    return {
      text: stepName(step.step, origin),
      status: <Status status={step.status} isLate={due?.isLate ?? false} />,
      ...(href ? { href } : {}),
      ...(hint ? { hint } : {}),
    };
  });
  return <TaskList idPrefix="path" tasks={tasks} />;
}

function Status({ status, isLate }: { status: StepStatus; isLate: boolean }) {
  if (isLate) return <Tag colour="red">Overdue</Tag>;
  const colour = colours[status];
  return (
    <Tag colour={colour} hasBorder={colour !== false}>
      {statusName(status)}
    </Tag>
  );
}

function doneText({ doneOn, wasLate }: CaseStepProps): string | null {
  if (!doneOn) return null;
  return wasLate ? `${doneOn}, after the due date` : doneOn;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
