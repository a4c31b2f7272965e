-- The parts of "About me" that the plan did not have yet, each in the person's own words.
ALTER TYPE "SectionKind" ADD VALUE 'IMPORTANT_PEOPLE';
ALTER TYPE "SectionKind" ADD VALUE 'COMMUNICATION';
ALTER TYPE "SectionKind" ADD VALUE 'DO_AND_DO_NOT';
ALTER TYPE "SectionKind" ADD VALUE 'ALSO_WORTH_KNOWING';
