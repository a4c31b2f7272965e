-- The daily job seals the files of payment runs with the key of now; the trigger of the table lets nothing else change.
GRANT UPDATE (sealed, key_id) ON payment_file TO phb_application;
