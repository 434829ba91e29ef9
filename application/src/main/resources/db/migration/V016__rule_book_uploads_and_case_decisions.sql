-- Workbooks that may become the next edition of the rule book.

create sequence rule_book_upload_seq;
create table rule_book_upload (
  id          bigint primary key,
  file_digest char(64) not null references stored_file,
  file_name   text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  made_for    bigint not null references rule_book_edition,
  adopted_as  bigint unique references rule_book_edition,
  version     int not null
);

grant select, insert on rule_book_upload to provenant_app;
grant update (adopted_as, version) on rule_book_upload to provenant_app;
grant usage on sequence rule_book_upload_seq to provenant_app;

-- How somebody decided to import goods: as which case or by which other route. Never changed afterwards.

create sequence case_decision_seq;
create table case_decision (
  id               bigint primary key,
  company_id       bigint not null references company,
  goods            text not null,
  hs               char(8) not null,
  goods_state      text not null,
  manufacture_year int,
  purpose          text not null,
  owner_relation   text,
  answers          text not null,
  rule_point       text not null,
  permitted_case   text,
  outside_route    text,
  reason           text not null,
  advice           text not null,
  decided_by       bigint not null references user_account,
  decided_at       timestamptz not null,
  check ((permitted_case is null) <> (outside_route is null))
);
create index case_decision_company on case_decision (company_id, id desc);

grant select, insert on case_decision to provenant_app;
grant usage on sequence case_decision_seq to provenant_app;
