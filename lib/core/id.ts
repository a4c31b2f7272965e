import { v7 } from 'uuid';

/** A new UUIDv7, which sorts by the time it was made. */
export function newId(): string {
  return v7();
}

const SHAPE = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether a text can be an id, which we write in lower case. */
export function isId(text: string): boolean {
  return SHAPE.test(text);
}
