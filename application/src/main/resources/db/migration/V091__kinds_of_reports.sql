-- Kinds of reports as data: which cases they cover, their period, when they are due and how sure that is, the names of
-- their columns and the checks that they leave out. What no source says stays empty.

create sequence report_form_seq start 100;
alter table report_form rename constraint report_form_code_form_version_key to reporting__form_revised_already;
alter table report_form
  add name_vi text,
  add name_en text,
  add cases text,
  add period_rule text check (period_rule in ('QUARTER', 'HALF_YEAR', 'YEAR', 'CONTRACT_YEAR')),
  add due_days int check (due_days between 0 and 366),
  add due_source text,
  add due_certainty text check (due_certainty in ('VERIFIED', 'SECONDARY', 'ASSUMED')),
  add headings text not null default '',
  add checks_off text not null default '',
  add check ((due_days is null) = (due_certainty is null)),
  add check (due_days is null or due_source is not null);

update report_form set
  name_vi = 'Tình hình nhập khẩu, quản lý sản phẩm công nghệ thông tin đã qua sử dụng để sử dụng nội bộ',
  name_en = 'Import and management of used information technology products for internal use',
  cases = 'SP1 SP2 SP3 SP4 SP5 SP6'
where code = 'RP-SP';
alter table report_form alter name_vi set not null, alter name_en set not null, alter cases set not null;

insert into report_form (id, code, form_version, source, effective_from, certainty, addressee_vi, addressee_en, version,
  name_vi, name_en, cases, period_rule)
values
  (2, 'RP-RS', '1', 'Đề xuất của phần mềm; chưa tìm được nghĩa vụ, kỳ và mẫu', '2019-10-09', 'ASSUMED',
    'Cơ quan đã cho phép nhập khẩu (chưa xác minh)', 'The authority that permitted the import (not verified)', 1,
    'Tình hình nhập khẩu, quản lý sản phẩm công nghệ thông tin đã qua sử dụng để nghiên cứu khoa học',
    'Import and management of used information technology products for research', 'RS1', null),
  (3, 'RP-PR', '1', 'Mẫu số 03 kèm theo Quyết định 31/2019/QĐ-TTg; chưa có nội dung các cột', '2019-10-09', 'ASSUMED',
    'Bộ Khoa học và Công nghệ (Cục Công nghiệp Công nghệ thông tin)',
    'Ministry of Science and Technology (Department of Information Technology Industry)', 1,
    'Tình hình nhập khẩu sản phẩm công nghệ thông tin đã qua sử dụng để gia công, sửa chữa cho thương nhân nước ngoài',
    'Import of used information technology products for processing and repair for foreign traders', 'PR1', 'CONTRACT_YEAR');

insert into legal_basis (form_id, position, instrument_vi, instrument_en, source, certainty)
select f.id, b.position, b.instrument_vi, b.instrument_en, b.source, b.certainty
from legal_basis b cross join (values (2), (3)) f (id) where b.form_id = 1 and b.position in (1, 3);

grant insert on report_form to provenant_app;
grant usage on sequence report_form_seq to provenant_app;
