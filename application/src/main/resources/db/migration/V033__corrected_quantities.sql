-- How often quantities of a declaration were put right after they had been typed wrongly; nothing if never.
alter table declaration add column quantity_corrections int check (quantity_corrections > 0);
