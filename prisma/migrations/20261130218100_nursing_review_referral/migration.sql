-- Nursing care that another body decided is reviewed here also where the person has no case of continuing healthcare: it begins one.
-- A value of an enum is of use only after the transaction that adds it.
ALTER TYPE "ReferralKind" ADD VALUE 'NURSING_REVIEW';
