import { TextField } from '@/components/forms/fields';

/** A time of day on the clocks of London, below the question for its day. */
export function FastTrackTime({ name, label }: { name: string; label: string }) {
  return (
    <TextField
      name={name}
      label={label}
      labelSize="s"
      hint="For example, 16:30 or 4:30pm"
      width={5}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
