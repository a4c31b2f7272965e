/** What was typed, by field name; a list where a name was ticked more than once. */
export type FormValues = Record<string, string | string[]>;

/** `field` is the id of the field that mends it; without one the message stands in the summary alone. */
export type FieldError = { field?: string; message: string };

/** One thing an answer is about, in words ready to show: a person found, or one who may be the same. */
export type FormCard = {
  /** Tells the cards apart; nobody sees it. */
  key: string;
  heading: string;
  status?: string;
  facts: { term: string; value: string }[];
  links: { href: string; text: string; hiddenText: string }[];
};

/** What a form may answer on its own page, beside errors. */
export type FormAnswer = {
  /** What there is to know first, such as how many were found. */
  answer?: string;
  cards?: FormCard[];
};

/** What a form knows of itself between attempts. It comes back from the browser unsigned: nothing in it may be trusted. */
export type FormState = FormAnswer & {
  /** Counts refused attempts, so that focus moves to the summary each time. */
  attempt: number;
  values: FormValues;
  errors: FieldError[];
  /** The values were kept from a session that ran out. */
  restored?: boolean;
};

/** The server half of a form, as the browser calls it. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** A form that was not sent yet. */
export function emptyForm(values: FormValues = {}): FormState {
  return { attempt: 0, values, errors: [] };
}
