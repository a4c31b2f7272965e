import type { FormAction, FormValues } from '@/lib/core/form/form-state';
import type { Actor } from '@/lib/core/policy/policy';

/** One form that can be sent once, ready to be sent. */
export type Ready = {
  actor: Actor;
  action: FormAction;
  path: string;
  values: FormValues;
  /** Other answers; null where the form has none. */
  other: FormValues | null;
};

export type MadeOnceForm = {
  /** The instant at which it is sent. */
  on: string;
  make: () => Promise<Ready>;
  /** The command itself answers its sender as before, also a day later. */
  isTakenAgain?: boolean;
};
