const SHAPE = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether a text from an address can name a row at all: lower case, as we write ids. Anything else is simply not there. */
export function isUuid(text: string): boolean {
  return SHAPE.test(text);
}
