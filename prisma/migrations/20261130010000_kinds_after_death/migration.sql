-- Who deals with the estate of a person who died may act for it; and the ledger gives money of an ended budget back to the fund,
-- and takes it again where the end was a mistake. New values of a type can be used only by the migrations after this one.

ALTER TYPE "AuthorityBasis" ADD VALUE 'PERSONAL_REPRESENTATIVE';
ALTER TYPE "EntryKind" ADD VALUE 'RELEASE';
ALTER TYPE "EntryKind" ADD VALUE 'RECOMMITMENT';
