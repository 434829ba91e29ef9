-- Sheets and rolls of labels that a company uses beside the usual ones; measures in millimetres.

create sequence label_sheet_seq;
create table label_sheet (
  id            bigint primary key,
  company_id    bigint not null references company,
  name          text not null,
  page_width    numeric(4, 1) not null,
  page_height   numeric(4, 1) not null,
  labels_across int not null check (labels_across > 0),
  labels_down   int not null check (labels_down > 0),
  label_width   numeric(4, 1) not null,
  label_height  numeric(4, 1) not null,
  margin_left   numeric(4, 1) not null,
  margin_top    numeric(4, 1) not null,
  gap_across    numeric(4, 1) not null,
  gap_down      numeric(4, 1) not null,
  retired       boolean not null,
  version       int not null,
  constraint labelling__sheet_name_taken unique (company_id, name),
  check (margin_left + labels_across * label_width + (labels_across - 1) * gap_across <= page_width),
  check (margin_top + labels_down * label_height + (labels_down - 1) * gap_down <= page_height)
);

grant select, insert, update on label_sheet to provenant_app;
grant usage on sequence label_sheet_seq to provenant_app;
