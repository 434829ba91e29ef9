-- What the permit authority has consented to in writing, for which goods, and the new declaration that followed.

create sequence use_consent_seq;
create table use_consent (
  id                bigint primary key,
  company_id        bigint not null references company,
  number            text not null,
  issued_on         date not null,
  authority         text not null,
  device_action     text not null,
  place_id          bigint,
  receiver_name     text,
  receiver_tax_code text,
  consent_text      text not null,
  valid_until       date check (valid_until >= issued_on),
  file_name         text not null,
  file_type         text not null,
  file_size         bigint not null,
  file_digest       char(64) not null references stored_file,
  new_declaration   text,
  new_declared_on   date,
  cited_declaration text,
  withdrawn_on      date,
  withdrawn_because text,
  version           int not null,
  unique (company_id, id),
  foreign key (company_id, place_id) references place (company_id, id),
  check ((device_action = 'MOVE') = (place_id is not null)),
  check ((receiver_name is null) = (receiver_tax_code is null)),
  check ((new_declaration is null) = (new_declared_on is null)),
  check ((withdrawn_on is null) = (withdrawn_because is null))
);
create unique index equipment__consent_taken on use_consent (company_id, number, issued_on, device_action)
  where withdrawn_on is null;
create index use_consent_company on use_consent (company_id, issued_on desc, id desc);
create index use_consent_place on use_consent (company_id, place_id) where place_id is not null;

create sequence consented_goods_seq start 50 increment 50;
create table consented_goods (
  id             bigint primary key,
  consent_id     bigint not null references use_consent,
  equipment_id   bigint references equipment,
  permit_line_id bigint references permit_line,
  check ((equipment_id is null) <> (permit_line_id is null))
);
create index consented_goods_consent on consented_goods (consent_id, id);
create index consented_goods_equipment on consented_goods (equipment_id) where equipment_id is not null;
create index consented_goods_line on consented_goods (permit_line_id) where permit_line_id is not null;

-- Further places that the text of a permit names for the goods of a line.
create sequence permitted_place_seq;
create table permitted_place (
  id                bigint primary key,
  permit_line_id    bigint not null references permit_line,
  place_id          bigint not null references place,
  evidence          text not null,
  withdrawn_because text,
  version           int not null
);
create unique index permit__place_named on permitted_place (permit_line_id, place_id) where withdrawn_because is null;
create index permitted_place_place on permitted_place (place_id);

grant select, insert on use_consent, consented_goods, permitted_place to provenant_app;
grant update (new_declaration, new_declared_on, cited_declaration, withdrawn_on, withdrawn_because, version)
  on use_consent to provenant_app;
grant update (withdrawn_because, version) on permitted_place to provenant_app;
grant usage on sequence use_consent_seq, consented_goods_seq, permitted_place_seq to provenant_app;
