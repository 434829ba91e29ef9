-- Periodic reports, their form and what they rest on.

create table report_form (
  id             bigint primary key,
  code           text not null,
  form_version   text not null,
  source         text not null,
  effective_from date not null,
  certainty      text not null check (certainty in ('VERIFIED', 'SECONDARY', 'ASSUMED')),
  addressee_vi   text not null,
  addressee_en   text not null,
  verified_by    text,
  verified_on    date,
  evidence       text,
  version        int not null,
  unique (code, form_version),
  check ((certainty = 'VERIFIED') = (verified_by is not null))
);

-- The instruments that a report names, with how far each was checked.
create table legal_basis (
  form_id       bigint not null references report_form,
  position      int not null,
  instrument_vi text not null,
  instrument_en text not null,
  source        text,
  certainty     text not null check (certainty in ('VERIFIED', 'SECONDARY', 'ASSUMED')),
  primary key (form_id, position)
);

create sequence periodic_report_seq;
create table periodic_report (
  id             bigint primary key,
  company_id     bigint not null references company,
  number         text not null,
  report_version int not null,
  period_kind    text not null,
  period_from    date not null,
  period_to      date not null,
  language       text not null,
  form_id        bigint not null references report_form,
  opening        int not null,
  came_in        int not null,
  went_out       int not null,
  closing        int not null,
  figures_digest char(64) not null references stored_file,
  pdf_digest     char(64) not null references stored_file,
  xlsx_digest    char(64) not null references stored_file,
  issued_by      bigint not null references user_account,
  issued_at      timestamptz not null,
  unique (company_id, number, language, report_version),
  check (opening + came_in - went_out = closing)
);
create index periodic_report_company on periodic_report (company_id, id desc);

-- The stage of a device at the end of a day: the last step until then, else where its first later step began.
create function stage_on(device bigint, day date, present_stage text) returns text
  language sql stable parallel safe
  as $$
    select coalesce(
      (select to_stage from stage_record where equipment_id = device and happened_on <= day
        order by happened_on desc, id desc limit 1),
      (select from_stage from stage_record where equipment_id = device order by happened_on, id limit 1),
      present_stage)
  $$;

grant select, update on report_form to provenant_app;
grant select on legal_basis to provenant_app;
grant select, insert on periodic_report to provenant_app;
grant usage on sequence periodic_report_seq to provenant_app;

insert into report_form (id, code, form_version, source, effective_from, certainty, addressee_vi, addressee_en, version)
values (1, 'RP-SP', '1', 'Đề xuất của phần mềm; chưa có mẫu chính thức', '2025-10-31', 'ASSUMED',
  'Bộ Khoa học và Công nghệ (Cục Công nghiệp Công nghệ thông tin)',
  'Ministry of Science and Technology (Department of Information Technology Industry)', 1);

insert into legal_basis (form_id, position, instrument_vi, instrument_en, source, certainty) values
  (1, 1, 'Thông tư số 26/2025/TT-BKHCN ngày 31 tháng 10 năm 2025 về nhập khẩu sản phẩm công nghệ thông tin đã qua sử dụng thuộc Danh mục cấm nhập khẩu',
    'Circular No. 26/2025/TT-BKHCN of 31 October 2025 on the import of listed used information technology products',
    'Báo và trang luật đưa tin; chưa có toàn văn', 'SECONDARY'),
  (1, 2, 'Quyết định số 18/2016/QĐ-TTg ngày 06 tháng 5 năm 2016 của Thủ tướng Chính phủ',
    'Decision No. 18/2016/QD-TTg of 6 May 2016 of the Prime Minister',
    'Trang luật đưa tin; hiệu lực sau Thông tư 26/2025 chưa xác minh', 'SECONDARY'),
  (1, 3, 'Quyết định số 31/2019/QĐ-TTg ngày 09 tháng 10 năm 2019 của Thủ tướng Chính phủ',
    'Decision No. 31/2019/QD-TTg of 9 October 2019 of the Prime Minister',
    'Bản pháp điển tháng 01/2026; hiệu lực sau Thông tư 26/2025 chưa xác minh', 'SECONDARY');
