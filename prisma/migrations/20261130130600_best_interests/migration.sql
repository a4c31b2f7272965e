-- An assessment that goes ahead in the person's best interests says who assessed their capacity, and who was spoken to. What was
-- recorded before stays, and says what is missing.
ALTER TABLE assessment ADD COLUMN capacity_assessor varchar(160), ADD COLUMN best_interests_consulted varchar(1000);
GRANT UPDATE (capacity_assessor, best_interests_consulted) ON assessment TO phb_application;
