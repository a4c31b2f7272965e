-- A decision of any service but continuing healthcare is reconsidered by its commissioner, in a time of its own. A new value
-- of a type can be used only by later migrations.
ALTER TYPE "ClockKind" ADD VALUE 'ANSWER_RECONSIDERATION' AFTER 'LOCAL_RESOLUTION';
