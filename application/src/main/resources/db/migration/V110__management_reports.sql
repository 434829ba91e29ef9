-- How the reports that a company makes for itself are laid out, as data. An empty layout has all columns as proposed.

create sequence management_form_seq start 100;
create table management_form (
  id             bigint primary key,
  report_kind    text not null check (report_kind in ('PERMIT_BALANCE', 'IN_USE_BY_PLACE', 'PLAN_AND_PRACTICE', 'DISPOSALS',
                   'BREACHES', 'STOCKTAKES', 'HISTORY_CARD', 'DEPRECIATION')),
  form_version   int not null,
  effective_from date not null,
  name_vi        text not null,
  name_en        text not null,
  addressee_vi   text not null,
  addressee_en   text not null,
  layout         text not null,
  version        int not null,
  constraint management__form_revised_already unique (report_kind, form_version)
);

insert into management_form (id, report_kind, form_version, effective_from, name_vi, name_en, addressee_vi, addressee_en,
  layout, version)
select row_number() over (), kind, 1, '2019-10-09', name_vi, name_en, 'Ban lãnh đạo doanh nghiệp', 'The company''s management',
  '', 1
from (values
  ('PERMIT_BALANCE', 'Tình hình sử dụng và số lượng còn lại của giấy phép', 'Use and balance of permits'),
  ('IN_USE_BY_PLACE', 'Thiết bị theo địa điểm và mục đích sử dụng', 'Devices by place and purpose'),
  ('PLAN_AND_PRACTICE', 'Kế hoạch và thực hiện xử lý sau khi hết sử dụng', 'End-of-use plan and practice'),
  ('DISPOSALS', 'Thiết bị đã rời khỏi doanh nghiệp', 'Devices that left the company'),
  ('BREACHES', 'Vi phạm và biện pháp khắc phục', 'Breaches and remedies'),
  ('STOCKTAKES', 'Kết quả kiểm kê', 'Results of stocktakes'),
  ('HISTORY_CARD', 'Lý lịch thiết bị', 'History card of a device'),
  ('DEPRECIATION', 'Hao mòn thiết bị', 'Depreciation of devices')) as proposed (kind, name_vi, name_en);

grant select, insert on management_form to provenant_app;
grant usage on sequence management_form_seq to provenant_app;
