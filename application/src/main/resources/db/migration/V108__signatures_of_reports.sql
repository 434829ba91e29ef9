-- Certificates with which companies sign, and the signed PDFs of issued reports. Keys and passwords are never kept here.

create sequence signing_certificate_seq;
create table signing_certificate (
  id                 bigint primary key,
  company_id         bigint not null references company,
  key_place          text not null check (key_place in ('FILE', 'TOKEN')),
  holder             text not null,
  authority          text not null,
  certificate_number text not null,
  fingerprint        char(64) not null,
  valid_from         timestamptz not null,
  valid_to           timestamptz not null,
  added_by           bigint not null references user_account,
  added_at           timestamptz not null,
  constraint reporting__certificate_known unique (company_id, fingerprint),
  check (valid_to >= valid_from)
);
create index signing_certificate_added_by on signing_certificate (added_by);

create sequence report_signature_seq;
create table report_signature (
  id                bigint primary key,
  report_id         bigint not null references periodic_report,
  certificate_id    bigint not null references signing_certificate,
  signed_pdf_digest char(64) not null references stored_file,
  signed_by         bigint not null references user_account,
  signed_at         timestamptz not null,
  constraint reporting__signed_already unique (report_id, certificate_id)
);
create index report_signature_certificate on report_signature (certificate_id);
create index report_signature_file on report_signature (signed_pdf_digest);
create index report_signature_signed_by on report_signature (signed_by);

grant select, insert on signing_certificate, report_signature to provenant_app;
grant usage on sequence signing_certificate_seq, report_signature_seq to provenant_app;
