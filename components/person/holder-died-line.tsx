type Props = { person: { name: string; diedOn: string | null } };

/** The black line for those who act for a person who died, on the pages below their home. */
export function HolderDiedLine({ person: { name, diedOn } }: Props) {
  if (diedOn === null) return null;
  return (
    <p className="app-dead">
      <b>{`Our record says that ${name} died on ${diedOn}.`}</b> If this is a mistake, tell us now.
    </p>
  );
}
