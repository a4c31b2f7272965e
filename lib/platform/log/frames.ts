const MOST = 12;

/** Where a fault happened: its stack without the message, which may quote data. */
export function framesOf({ stack = '', message }: Error): string[] {
  const below = stack.slice(stack.indexOf(message) + message.length);
  return below
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, MOST);
}
