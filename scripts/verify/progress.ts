const STEP = 100_000;

/**
 * Writes a line to the error output for the first of these things checked, and for each 100,000.
 * @param things in the plural
 */
export function tellProgress(things: string): (checked: number) => void {
  let reached = -1;
  return (checked) => {
    if (Math.floor(checked / STEP) === reached) return;
    reached = Math.floor(checked / STEP);
    process.stderr.write(`  ${checked} ${things} checked\n`);
  };
}
