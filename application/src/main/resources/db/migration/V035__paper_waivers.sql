-- Why dossiers go without papers that rules ask for which nobody has verified.

create sequence paper_waiver_seq;
create table paper_waiver (
  id                 bigint primary key,
  dossier_id         bigint not null references dossier,
  item               text not null,
  name               text not null,
  not_needed_because text not null,
  added_by           bigint not null references user_account,
  added_at           timestamptz not null,
  version            int not null
);
create index paper_waiver_dossier on paper_waiver (dossier_id, id);

grant select, insert, update on paper_waiver to provenant_app;
grant usage on sequence paper_waiver_seq to provenant_app;
