/** How people reach a commissioner. Null: none is given. */
export type WaysToReach = {
  phone: string | null;
  email: string | null;
  hours: string | null;
  address: string | null;
};

/** Says which contact details a form has shown, so that an old form does not write over newer ones. */
export function seenContact({ phone, email, hours, address }: WaysToReach): string {
  return JSON.stringify([phone, email, hours, address]);
}
