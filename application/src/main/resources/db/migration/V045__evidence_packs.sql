-- Packs of evidence that left the register: what each is about and by what it is known again.

create sequence evidence_pack_seq;
create table evidence_pack (
  id              bigint primary key,
  company_id      bigint not null references company,
  pack_kind       text not null check (pack_kind in ('DEVICES', 'PERMIT', 'DECLARATION', 'PERIOD')),
  name            text not null,
  devices         text,
  permit_id       bigint references permit,
  declaration_id  bigint references declaration,
  period_from     date,
  period_to       date check (period_to >= period_from),
  requested_by    bigint not null references user_account,
  requested_at    timestamptz not null,
  packed_at       timestamptz,
  file_digest     char(64) references stored_file,
  file_size       bigint,
  entries         bigint,
  changes         bigint,
  checkpoint_size bigint,
  root            char(64),
  check ((pack_kind = 'DEVICES') = (devices is not null) and (pack_kind = 'PERMIT') = (permit_id is not null)
    and (pack_kind = 'DECLARATION') = (declaration_id is not null)
    and (pack_kind = 'PERIOD') = (period_from is not null) and (period_from is null) = (period_to is null)),
  check ((packed_at is null) = (file_digest is null) and (packed_at is null) = (file_size is null)
    and (packed_at is null) = (entries is null) and (packed_at is null) = (changes is null)
    and (packed_at is null) = (checkpoint_size is null) and (packed_at is null) = (root is null))
);
create index evidence_pack_company on evidence_pack (company_id, id desc);

grant select, insert, update on evidence_pack to provenant_app;
grant usage on sequence evidence_pack_seq to provenant_app;
