-- What the nightly comparison of every record with its history has found; nothing for the nights before there was one.

alter table history_check
  add column compared_records bigint,
  add column compared_all     boolean,
  add column differing        int,
  add column differences      text,
  add constraint history_check_compared_check
    check (num_nulls(compared_records, compared_all, differing) in (0, 3) and (coalesce(differing, 0) > 0) = (differences is not null));

-- What a changed record was called, by any part of the name, with or without accents.
create index audit_change_called on audit_change using gin (plain(label) gin_trgm_ops);
drop index audit_change_label;
