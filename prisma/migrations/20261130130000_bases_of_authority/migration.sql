-- A registered enduring power, and nominees named in advance or by a representative. New values of a type can be used only by the
-- migrations after this one.

ALTER TYPE "AuthorityBasis" ADD VALUE 'ENDURING_POWER' BEFORE 'DEPUTY_HEALTH_AND_WELFARE';
ALTER TYPE "AuthorityBasis" ADD VALUE 'NOMINATED_IN_ADVANCE' BEFORE 'PERSONAL_REPRESENTATIVE';
ALTER TYPE "AuthorityBasis" ADD VALUE 'NOMINATED_BY_REPRESENTATIVE' BEFORE 'PERSONAL_REPRESENTATIVE';
