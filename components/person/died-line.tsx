import type { ReactNode } from 'react';

type Props = {
  name: string;
  /** In words; null: the person is alive, and the line is not there. */
  diedOn: string | null;
  /** What else the line says, such as by whom it was recorded. */
  children?: ReactNode;
};

/** The black line at the head of every page about a person who died. */
export function DiedLine({ name, diedOn, children }: Props) {
  if (diedOn === null) return null;
  return (
    <p className="app-dead">
      <b>{`${name} died on ${diedOn}.`}</b> Do not write to them. {children}
    </p>
  );
}
