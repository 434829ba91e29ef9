-- The chain: permit line, declaration line, device, custody.

create sequence permit_seq;
create table permit (
  id             bigint primary key,
  company_id     bigint not null references company,
  number         text not null,
  issued_on      date not null,
  authority      text not null,
  permitted_case text not null,
  valid_from     date not null,
  valid_to       date,
  version        int not null,
  unique (company_id, id),
  constraint permit__number_taken unique (company_id, number, issued_on, authority),
  constraint permit__valid_before_issue check (valid_from >= issued_on and (valid_to is null or valid_to >= valid_from))
);

-- Whatever goes around the domain still cannot take more than is permitted.
create sequence permit_line_seq;
create table permit_line (
  id        bigint primary key,
  permit_id bigint not null references permit,
  line_no   int not null,
  goods     text not null,
  hs        char(8) not null,
  permitted int not null check (permitted > 0),
  declared  int not null check (declared >= 0),
  imported  int not null check (imported >= 0),
  unit      text not null,
  purpose   text not null,
  place_id  bigint references place,
  version   int not null,
  unique (permit_id, line_no),
  constraint permit__not_enough_left check (declared <= permitted and imported <= permitted)
);

create sequence declaration_seq;
create table declaration (
  id             bigint primary key,
  company_id     bigint not null references company,
  number         text not null,
  registered_on  date not null,
  customs_office text not null,
  type_code      text not null,
  version        int not null,
  unique (company_id, id)
);
create unique index customs__number_taken on declaration (company_id, left(number, 11));

create sequence declaration_line_seq;
create table declaration_line (
  id             bigint primary key,
  declaration_id bigint not null references declaration,
  line_no        int not null,
  permit_line_id bigint not null references permit_line,
  hs             char(8) not null,
  goods          text not null,
  quantity       int not null check (quantity > 0),
  registered     int not null check (registered >= 0),
  version        int not null,
  unique (declaration_id, line_no),
  constraint customs__not_enough_declared check (registered <= quantity)
);
create index declaration_line_permit on declaration_line (permit_line_id);

-- Declaration type codes; taken from secondary sources, so each row says how certain it is.
create table declaration_type (
  code           char(3) primary key,
  name_vi        text not null,
  name_en        text not null,
  source         text not null,
  certainty      text not null,
  effective_from date not null,
  effective_to   date
);

create sequence equipment_seq;
create sequence asset_tag_seq;
create table equipment (
  id                  bigint primary key,
  company_id          bigint not null references company,
  asset_tag           text not null,
  serial_number       text,
  no_serial_reason    text,
  manufacturer        text not null,
  model               text not null,
  description         text,
  hs                  char(8) not null,
  category            text,
  manufacture_year    int not null,
  origin              char(2) not null,
  arrival_condition   text not null,
  unit_value          numeric(19, 4) not null,
  currency            char(3) not null,
  identifiers         text not null,
  note                text,
  permit_line_id      bigint not null references permit_line,
  declaration_line_id bigint not null references declaration_line,
  import_batch_id     bigint not null,
  received_on         date not null,
  place_id            bigint not null references place,
  custodian_id        bigint references person,
  placed_on           date not null,
  stage               text not null,
  stage_since         date not null,
  stage_evidence      text,
  version             int not null,
  search              text generated always as (plain(
      asset_tag || ' ' || coalesce(serial_number, '') || ' ' || manufacturer || ' ' || model || ' '
      || coalesce(description, '') || ' ' || identifiers || ' ' || coalesce(note, ''))) stored,
  constraint equipment__serial_or_reason check ((serial_number is null) <> (no_serial_reason is null))
);
create unique index equipment__asset_tag_taken on equipment (company_id, asset_tag) where stage <> 'WITHDRAWN';
create unique index equipment__serial_taken on equipment (company_id, plain(manufacturer), serial_number)
  where serial_number is not null and stage <> 'WITHDRAWN';
create index equipment_search on equipment using gin (search gin_trgm_ops);
create index equipment_identifiers on equipment using gin (string_to_array(identifiers, E'\n'))
  where identifiers <> '';
create index equipment_permit_line on equipment (permit_line_id);
create index equipment_declaration_line on equipment (declaration_line_id);
create index equipment_batch on equipment (import_batch_id);
create index equipment_place on equipment (company_id, place_id, asset_tag, id);
create index equipment_custodian on equipment (company_id, custodian_id, asset_tag, id);
create index equipment_stage on equipment (company_id, stage, asset_tag, id);
create index equipment_received on equipment (company_id, received_on, id);

create sequence stage_record_seq;
create table stage_record (
  id           bigint primary key,
  equipment_id bigint not null references equipment,
  from_stage   text not null,
  to_stage     text not null,
  happened_on  date not null,
  evidence     text
);
create index stage_record_equipment on stage_record (equipment_id, happened_on, id);

create sequence stay_seq;
create table stay (
  id           bigint primary key,
  equipment_id bigint not null references equipment,
  place_id     bigint not null references place,
  person_id    bigint references person,
  since        date not null,
  until        date,
  check (until is null or until >= since)
);
create unique index stay_open on stay (equipment_id) where until is null;
create index stay_equipment on stay (equipment_id, since);

grant select, insert, update on permit, permit_line, declaration, declaration_line, equipment, stay to provenant_app;
grant select, insert on stage_record to provenant_app;
grant select on declaration_type to provenant_app;
grant usage on sequence permit_seq, permit_line_seq, declaration_seq, declaration_line_seq, equipment_seq,
  asset_tag_seq, stage_record_seq, stay_seq to provenant_app;

insert into declaration_type (code, name_vi, name_en, source, certainty, effective_from) values
  ('A11', 'Nhập kinh doanh tiêu dùng', 'Import for consumption', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('A12', 'Nhập kinh doanh sản xuất', 'Import for production business', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('A31', 'Nhập khẩu hàng xuất khẩu bị trả lại', 'Import of returned exports', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('A41', 'Nhập kinh doanh của doanh nghiệp thực hiện quyền nhập khẩu', 'Import trading by enterprises with import rights', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('A42', 'Thay đổi mục đích sử dụng hoặc chuyển tiêu thụ nội địa', 'Change of purpose or transfer to domestic consumption', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('E11', 'Nhập nguyên liệu của doanh nghiệp chế xuất từ nước ngoài', 'Materials of export processing enterprises from abroad', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('E13', 'Nhập hàng hóa khác vào doanh nghiệp chế xuất', 'Other goods, fixed assets and tools of export processing enterprises', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('E15', 'Nhập nguyên liệu, vật tư của doanh nghiệp chế xuất từ nội địa', 'Inland purchases of export processing enterprises', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('E21', 'Nhập nguyên liệu, vật tư để gia công cho thương nhân nước ngoài', 'Materials for processing for foreign traders', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('E31', 'Nhập nguyên liệu sản xuất xuất khẩu', 'Materials for export production', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('G11', 'Tạm nhập hàng kinh doanh tạm nhập tái xuất', 'Temporary import for re-export business', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('G12', 'Tạm nhập máy móc, thiết bị phục vụ dự án có thời hạn', 'Temporary import of machinery for fixed-term projects', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('G13', 'Tạm nhập miễn thuế', 'Duty-exempt temporary import', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('G14', 'Tạm nhập khác', 'Other temporary import', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('G51', 'Tái nhập hàng hóa đã tạm xuất', 'Re-import after temporary export', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01'),
  ('H11', 'Hàng nhập khẩu khác', 'Other imports', 'QĐ 1357/QĐ-TCHQ', 'SECONDARY', '2021-06-01');
