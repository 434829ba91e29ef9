-- What was expected or scanned by mistake is withdrawn with a reason, and may then be entered again.

alter table expected_device add withdrawn_on date;
alter table expected_device add withdrawn_because text;
alter table expected_device add check ((withdrawn_on is null) = (withdrawn_because is null));
alter table expected_device drop constraint receiving__expected_elsewhere;
create unique index receiving__expected_elsewhere on expected_device (declaration_id, serial_number)
  where withdrawn_on is null;

alter table receiving_scan add withdrawn_on date;
alter table receiving_scan add withdrawn_because text;
alter table receiving_scan add check ((withdrawn_on is null) = (withdrawn_because is null));
alter table receiving_scan drop constraint receiving_scan_declaration_id_serial_number_key;
create unique index receiving_scan_once on receiving_scan (declaration_id, serial_number) where withdrawn_on is null;
-- Rows that are withdrawn are looked for with all others of their declaration.
create index receiving_scan_declaration on receiving_scan (declaration_id);
create index expected_device_declaration on expected_device (declaration_id);

grant update on expected_device, receiving_scan to provenant_app;
