import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Task = {
  text: ReactNode;
  /** None for a task that cannot be started yet. */
  href?: string;
  hint?: ReactNode;
  /**
   * A `Tag`: without colour and border when done, blue when there is something left, grey when it cannot
   * start.
   */
  status: ReactNode;
};

type TaskListProps = {
  /** Stem of the ids that tie hint and status to each link. */
  idPrefix: string;
  tasks: readonly Task[];
};

/** What there is to do, in any order, with how far each task has come. */
export function TaskList({ idPrefix, tasks }: TaskListProps) {
  return (
    <ul className="nhsuk-task-list">
      {tasks.map((task, index) => {
        const id = `${idPrefix}-${index + 1}`;
        return <TaskListItem key={id} id={id} {...task} />;
      })}
    </ul>
  );
}

function TaskListItem({ id, text, href, hint, status }: Task & { id: string }) {
  const describedBy = classNames(hint !== undefined && `${id}-hint`, `${id}-status`);
  return (
    <li className={classNames('nhsuk-task-list__item', href && 'nhsuk-task-list__item--with-link')}>
      <div className="nhsuk-task-list__name-and-hint">
        {href ? (
          <a className="nhsuk-task-list__link nhsuk-link" href={href} aria-describedby={describedBy}>
            {text}
          </a>
        ) : (
          <div>{text}</div>
        )}
        {hint !== undefined && (
          <div className="nhsuk-task-list__hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
      <div className="nhsuk-task-list__status" id={`${id}-status`}>
        {status}
      </div>
    </li>
  );
}
