/** A person's name in lists, in sort order: "Khan, Ali". */
export function listName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${familyName}, ${givenName}`;
}
