/** The typed values by field name; a list if a name was ticked more than once. */
export type FormValues = Record<string, string | string[]>;

/** `field` is the id of the field that mends it. Without a field the message is in the summary only. */
export type FieldError = { field?: string; message: string };

/** One result ready to show: a person who was found, or who may be the same. */
export type FormCard = {
  /** Unique among the cards and never shown. */
  key: string;
  heading: string;
  status?: string;
  facts: { term: string; value: string }[];
  links: { href: string; text: string; hiddenText: string }[];
};

/** What a form may answer on its own page as well as errors. */
export type FormAnswer = {
  /** The first thing to know, such as how many were found. */
  answer?: string;
  cards?: FormCard[];
};

/**
 * What kept a form from its work, without being the sender's doing. `service`: it failed, under this number
 * in the log. `connection`: no answer came. `outdated`: the page is of an earlier version of the service.
 */
export type FormFault =
  | { kind: 'service'; number: string }
  | { kind: 'connection' | 'outdated'; number?: undefined };

/** The state of a form between attempts. The browser sends it back unsigned: trust nothing in it. */
export type FormState = FormAnswer & {
  /** Counts refused attempts, so that focus moves to the summary each time. */
  attempt: number;
  values: FormValues;
  errors: FieldError[];
  /** The values were typed before and not sent. `href` is the form without them. */
  restored?: { href: string };
  /** Another user stored something else meanwhile: the page shows what is stored now. */
  isStale?: boolean;
  /**
   * The same answers were recorded before: where, and when; `what` says it where the other is only like this
   * one. Nothing was recorded now.
   */
  same?: { href: string; at: string; what?: string };
  /** What was sent may not be saved, and everything that was typed is still in the form. */
  fault?: FormFault;
};

/** The server half of a form, as the browser calls it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** A form that was not sent yet. */
export function emptyForm(values: FormValues = {}): FormState {
  return { attempt: 0, values, errors: [] };
}
