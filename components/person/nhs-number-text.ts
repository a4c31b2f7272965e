/** 999 000 0018: three, three and four; or that there is none. */
export function nhsNumberText(nhsNumber: string | null): string {
  return nhsNumber?.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3') ?? 'Not recorded';
}
