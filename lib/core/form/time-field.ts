import { z } from 'zod';
import { parseTimeOfDay, type TimeOfDay } from '@/lib/core/london-time';

/** A time of day as a person types it: 16:30, 1630, 4:30 p.m. */
export function timeOfDay(missing: string) {
  return z.string({ error: missing }).transform((typed, ctx): TimeOfDay => {
    const time = parseTimeOfDay(typed);
    if (time) return time;
    const message = typed.trim() === '' ? missing : 'Enter a time, for example 16:30 or 4:30pm';
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}
