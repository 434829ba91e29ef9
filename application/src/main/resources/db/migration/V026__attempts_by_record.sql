-- Only attempts that failed are looked for by what they named; of all others the changes tell.

drop index audit_entry_subjects;
create index audit_entry_attempts on audit_entry using gin (subjects) where outcome <> 'DONE';
