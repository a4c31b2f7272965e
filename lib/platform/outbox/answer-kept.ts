const LONGEST = 200;

/** What is kept of a mail server's answer to an email that it took: the id it gave, and no address. */
export function answerKept(answer: string): string {
  const seen = answer.replace(/\S*@\S*/g, '(address)').replace(/\p{C}/gu, ' ');
  return seen.slice(0, LONGEST).toWellFormed();
}
