-- What devices are used for since the authority consented to another purpose, and which purpose a consent names.

alter table use_consent add column purpose text;
alter table use_consent add constraint use_consent_purpose check (purpose is null or device_action = 'OTHER_PURPOSE');
alter table use_consent add column new_declaration_type text;
alter table use_consent add constraint use_consent_new_declaration_type
  check (new_declaration_type is null or new_declaration is not null);

create sequence purpose_change_seq start 50 increment 50;
create table purpose_change (
  id                 bigint primary key,
  company_id         bigint not null references company,
  equipment_id       bigint not null references equipment,
  purpose            text not null,
  changed_on         date not null,
  consent_id         bigint references use_consent,
  reason             text not null,
  taken_back_because text,
  version            int not null
);
create index purpose_change_equipment on purpose_change (equipment_id, changed_on desc, id desc);
create index purpose_change_company on purpose_change (company_id, changed_on);
create index purpose_change_consent on purpose_change (consent_id) where consent_id is not null;

grant select, insert on purpose_change to provenant_app;
grant update (taken_back_because, version) on purpose_change to provenant_app;
grant update (new_declaration_type) on use_consent to provenant_app;
grant usage on sequence purpose_change_seq to provenant_app;
