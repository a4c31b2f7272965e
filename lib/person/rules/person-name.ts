/** A person's name as lists show it, in the order in which they are sorted: "Khan, Ali". */
export function listName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${familyName}, ${givenName}`;
}
