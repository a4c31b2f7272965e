const MOST = 12;

/** Where a fault happened: the lines of its stack below its message, which may quote anything. */
export function framesOf({ stack = '', message }: Error): string[] {
  const below = stack.slice(stack.indexOf(message) + message.length);
  return below
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, MOST);
}
