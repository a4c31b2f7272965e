-- What was decided on nursing care after a Checklist has a letter.
ALTER TYPE "LetterKind" ADD VALUE 'NURSING_CONSIDERED';
