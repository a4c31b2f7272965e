/** A file that is not kept, as a store reads it in JSON. */
export type WaitingRow = {
  id: string;
  purpose: string;
  kind: string;
  domain: string | null;
  title: string | null;
  refusal: string | null;
  sentById: string;
  sentByName: string;
  sentAt: string;
};
