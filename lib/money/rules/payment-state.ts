export const PAYMENT_STATES = ['PROPOSED', 'APPROVED', 'RELEASED', 'CANCELLED', 'RETURNED'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** The states of a payment that waits for approval or release. */
export type WaitingState = Extract<PaymentState, 'PROPOSED' | 'APPROVED'>;
