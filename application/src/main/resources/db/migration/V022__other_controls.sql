-- How other controls on the goods of a dossier were answered: with a permit or paper of their own, or why none is needed.

create sequence control_record_seq;
create table control_record (
  id                 bigint primary key,
  dossier_id         bigint not null references dossier,
  other_control      text not null,
  number             text,
  issuer             text,
  issued_on          date,
  valid_until        date,
  not_needed_because text,
  file_name          text,
  file_type          text,
  file_size          bigint,
  file_digest        char(64) references stored_file,
  added_by           bigint not null references user_account,
  added_at           timestamptz not null,
  withdrawn_on       date,
  withdrawn_because  text,
  version            int not null,
  check ((number is null) = (not_needed_because is not null)),
  check ((number is null) = (issuer is null) and (number is null) = (issued_on is null)),
  check (number is not null or (valid_until is null and file_digest is null)),
  check (valid_until >= issued_on),
  check ((file_digest is null) = (file_name is null) and (file_digest is null) = (file_type is null)
    and (file_digest is null) = (file_size is null)),
  check ((withdrawn_on is null) = (withdrawn_because is null))
);
create index control_record_dossier on control_record (dossier_id, id);

grant select, insert, update on control_record to provenant_app;
grant usage on sequence control_record_seq to provenant_app;
