-- Of some people only the year of birth is known. The column has its first day then, so that lists keep their order.
ALTER TABLE person ADD COLUMN is_birth_year_only boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT person_birth_year CHECK (NOT is_birth_year_only OR (extract(month FROM date_of_birth) = 1 AND extract(day FROM date_of_birth) = 1));
