-- A refused plan has a letter with its reasons and how to ask again.
ALTER TYPE "LetterKind" ADD VALUE 'PLAN_REFUSED';
