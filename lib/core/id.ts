import { v7 } from 'uuid';

/** A new UUIDv7: made by the application, sorts by the time it was made. */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether a text from an address can be an id at all: what is not is "not there", and never a fault of the database. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
