import { writtenDay } from './written';

/** A row of the table of deadlines. */
export const due = (name: string, day?: string) =>
  new RegExp(`${name} Responsible .{0,60} Due ${writtenDay(day)}`);

/** A row of the table of deadlines that ended too late. */
export const late = (name: string, day: string, on: string) =>
  new RegExp(
    `${name} Responsible .{0,60} Due ${writtenDay(day)} Status Done ${writtenDay(on)}, after the due date`,
  );

/** A row of the table of deadlines that ended in time. */
export const done = (name: string, day: string | undefined, on: string) =>
  new RegExp(`${name} Responsible .{0,60} Due ${writtenDay(day)} Status Done ${writtenDay(on)}(?!,)`);
