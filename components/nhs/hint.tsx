import type { ReactNode } from 'react';
import { classNames } from './class-names';

type HintProps = { id?: string; className?: string; children: ReactNode };

/** Help that most people need to answer; the control must point at its id with aria-describedby. */
export function Hint({ id, className, children }: HintProps) {
  return (
    <div className={classNames('nhsuk-hint', className)} id={id}>
      {children}
    </div>
  );
}
