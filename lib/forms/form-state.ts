/** What was typed, by field name; a list where a name was ticked more than once. */
export type FormValues = Record<string, string | string[]>;

/** `field` is the id of the field that mends it; without one the message stands in the summary alone. */
export type FieldError = { field?: string; message: string };

/** What a form knows of itself between attempts. It comes back from the browser unsigned: nothing in it may be trusted. */
export type FormState = {
  /** Counts refused attempts, so that focus moves to the summary each time. */
  attempt: number;
  values: FormValues;
  errors: FieldError[];
  /** The values were kept from a session that ran out. */
  restored?: boolean;
};

/** A form nobody has sent yet. */
export function emptyForm(values: FormValues = {}): FormState {
  return { attempt: 0, values, errors: [] };
}
