-- Lists of declarations out of customs software, and how lists with the same headings are read.

create sequence declaration_upload_seq;
create table declaration_upload (
  id           bigint primary key,
  company_id   bigint not null references company,
  file_digest  char(64) not null references stored_file,
  file_name    text not null,
  mapping      text,
  uploaded_by  bigint not null references user_account,
  uploaded_at  timestamptz not null,
  confirmed_at timestamptz,
  declarations int check (declarations > 0),
  version      int not null,
  check ((confirmed_at is null) = (declarations is null))
);
create index declaration_upload_company on declaration_upload (company_id, id desc);

create sequence declaration_profile_seq;
create table declaration_profile (
  id         bigint primary key,
  company_id bigint not null references company,
  signature  char(64) not null,
  headings   text not null,
  mapping    text not null,
  version    int not null,
  unique (company_id, signature)
);

grant select, insert on declaration_upload, declaration_profile to provenant_app;
grant update (mapping, confirmed_at, declarations, version) on declaration_upload to provenant_app;
grant update (mapping, version) on declaration_profile to provenant_app;
grant usage on sequence declaration_upload_seq, declaration_profile_seq to provenant_app;
