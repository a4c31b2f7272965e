-- A case may begin with a referral, without a request for a budget. A value that is added to a type can be used after
-- its transaction alone, so it has a migration of its own.
ALTER TYPE "RequestOrigin" ADD VALUE 'REFERRAL';
