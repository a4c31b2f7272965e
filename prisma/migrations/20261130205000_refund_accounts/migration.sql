-- Where refunds of care costs go: to families, and to councils that paid for the care. A migration of its own, since a new value cannot be
-- used in the transaction that adds it.
ALTER TYPE "AccountKind" ADD VALUE 'REFUNDED';
ALTER TYPE "AccountKind" ADD VALUE 'REFUNDED_COUNCIL';
ALTER TYPE "EntryKind" ADD VALUE 'REFUND';
