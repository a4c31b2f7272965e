-- A request is acknowledged in writing.
ALTER TYPE "ClockKind" ADD VALUE 'ACKNOWLEDGE_REQUEST';
ALTER TYPE "LetterKind" ADD VALUE 'REQUEST_RECEIVED';
