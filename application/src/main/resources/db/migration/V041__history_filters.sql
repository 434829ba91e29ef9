-- What the history is narrowed by is found without reading what it does not show.

create index audit_entry_actor on audit_entry (actor_id, id);
create index audit_entry_recorded on audit_entry (recorded_at);
create index audit_entry_happened on audit_entry (happened_on) where happened_on is not null;
create index audit_entry_failed on audit_entry (outcome, id) where outcome <> 'DONE';

-- Names of the fields that a change has changed. First values are found by the record, not by their fields.
create function changed_fields(fields jsonb) returns text[]
  language sql immutable parallel safe strict
  as $$ select array(select jsonb_object_keys(fields)) $$;
create index audit_change_fields on audit_change using gin (changed_fields(fields)) where kind = 'CHANGED';

-- What a changed record was called, by how its name begins.
create index audit_change_label on audit_change (lower(label) text_pattern_ops);

-- What an auditor has opened, by the record.
create index audit_entry_readings on audit_entry using gin (subjects) where use_case = 'OpenRecord';

grant execute on function changed_fields(jsonb) to provenant_app;
