-- Views of lists under a name: private, or shared in the company.

create sequence saved_view_seq;
create table saved_view (
  id         bigint primary key,
  company_id bigint not null references company,
  owner_id   bigint not null references user_account,
  list       text not null,
  name       text not null,
  list_state text not null,
  shared     boolean not null,
  preferred  boolean not null,
  retired    boolean not null,
  version    int not null,
  check (not (retired and preferred))
);
create unique index identity__view_name_taken on saved_view (company_id, owner_id, list, plain(name)) where not retired;
create unique index saved_view_preferred on saved_view (company_id, owner_id, list) where preferred;
create index saved_view_list on saved_view (company_id, list) where not retired;
create index saved_view_owner on saved_view (owner_id);

grant select, insert, update on saved_view to provenant_app;
grant usage on sequence saved_view_seq to provenant_app;
