-- How devices leave for good: partners, orders from draft to proof, their devices, approvals and papers.

create sequence disposal_partner_seq;
create table disposal_partner (
  id             bigint primary key,
  company_id     bigint not null references company,
  kind           text not null check (kind in ('WASTE_HANDLER', 'BUYER_ABROAD')),
  name           text not null,
  address        text not null,
  licence_number text,
  licensed_from  date,
  licensed_to    date,
  waste_codes    text not null,
  version        int not null,
  constraint disposal__partner_taken unique (company_id, kind, name),
  check (licensed_to >= licensed_from),
  check (kind <> 'WASTE_HANDLER' or licence_number is not null and waste_codes <> '')
);

create sequence disposal_order_seq;
create table disposal_order (
  id                  bigint primary key,
  company_id          bigint not null references company,
  number              text not null,
  route               text not null,
  rule_point          text not null,
  purpose             text not null,
  receiver_name       text,
  receiver_tax_code   text,
  proposed_by         bigint not null references user_account,
  stage               text not null check (stage in ('DRAFT', 'CHECKED', 'APPROVED', 'SCHEDULED', 'COLLECTED',
                        'CONFIRMED', 'DOCUMENTED', 'CLOSED', 'CANCELLED')),
  check_round         int not null,
  approved_on         date,
  partner_id          bigint references disposal_partner,
  partner_licence     text,
  vehicle             text,
  scheduled_for       date,
  notice_number       text,
  notice_on           date,
  no_notice_because   text,
  collected_on        date,
  confirmed_on        date,
  confirmed_by        text,
  confirmation_number text,
  declaration_number  text,
  declaration_type    text,
  closed_on           date,
  edition             int not null,
  version             int not null,
  unique (company_id, number),
  check ((receiver_name is null) = (receiver_tax_code is null)),
  check (collected_on >= approved_on),
  check (confirmed_on >= collected_on),
  check (closed_on >= confirmed_on),
  check ((stage = 'CLOSED') = (closed_on is not null))
);
create index disposal_order_company on disposal_order (company_id, id desc);
create index disposal_order_partner on disposal_order (partner_id) where partner_id is not null;

create sequence disposal_line_seq start 50 increment 50;
create table disposal_line (
  id           bigint primary key,
  order_id     bigint not null references disposal_order,
  equipment_id bigint not null references equipment,
  chosen_by    bigint not null references user_account,
  waste_code   text,
  weight_kg    numeric(10, 3) check (weight_kg > 0),
  state        text not null check (state in ('LISTED', 'SCANNED', 'LEFT_OUT', 'CAME_BACK', 'REFUSED')),
  because      text,
  left_stage   text,
  binding      boolean not null,
  version      int not null,
  check (state in ('LISTED', 'SCANNED') or because is not null and left_stage is not null and not binding)
);
create index disposal_line_order on disposal_line (order_id, id);
create index disposal_line_equipment on disposal_line (equipment_id);
create unique index disposal__one_open_order on disposal_line (equipment_id) where binding;
-- What was planned for a permit line is read on its page, on home and on every device's card.
create index dossier_line_permit_line on dossier_line (permit_line_id) where permit_line_id is not null;

create sequence disposal_step_seq;
create table disposal_step (
  id          bigint primary key,
  order_id    bigint not null references disposal_order,
  stage       text not null,
  happened_on date not null,
  done_by     bigint not null references user_account,
  done_at     timestamptz not null,
  note        text
);
create index disposal_step_order on disposal_step (order_id, id);

create sequence disposal_approval_seq;
create table disposal_approval (
  id          bigint primary key,
  order_id    bigint not null references disposal_order,
  check_round int not null,
  approved_by bigint not null references user_account,
  approved_at timestamptz not null,
  constraint disposal__approved_by_you unique (order_id, check_round, approved_by)
);

create sequence disposal_paper_seq;
create table disposal_paper (
  id           bigint primary key,
  order_id     bigint not null references disposal_order,
  paper_code   text not null,
  edition      int not null,
  line_id      bigint references disposal_line,
  paper_number text,
  issued_on    date not null,
  file_name    text not null,
  file_type    text not null,
  file_size    bigint not null,
  file_digest  char(64) not null references stored_file,
  kept_by      bigint not null references user_account,
  kept_at      timestamptz not null
);
create index disposal_paper_order on disposal_paper (order_id, id);
create index disposal_paper_line on disposal_paper (line_id) where line_id is not null;

create sequence disposal_reopening_seq;
create table disposal_reopening (
  id              bigint primary key,
  order_id        bigint not null references disposal_order,
  because         text not null,
  asked_by        bigint not null references user_account,
  asked_at        timestamptz not null,
  state           text not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
  decided_by      bigint references user_account,
  decided_at      timestamptz,
  decided_because text,
  version         int not null,
  check (state <> 'GRANTED' or decided_by <> asked_by),
  check ((state = 'ASKED') = (decided_by is null) and (state = 'ASKED') = (decided_at is null)),
  check ((state = 'REFUSED') = (decided_because is not null))
);
create index disposal_reopening_order on disposal_reopening (order_id, id);
create unique index disposal__reopening_asked on disposal_reopening (order_id) where state = 'ASKED';

grant select, insert on disposal_partner, disposal_order, disposal_line, disposal_step, disposal_approval,
  disposal_paper, disposal_reopening to provenant_app;
grant update (name, address, licence_number, licensed_from, licensed_to, waste_codes, version) on disposal_partner
  to provenant_app;
grant update (rule_point, stage, check_round, approved_on, partner_id, partner_licence, vehicle, scheduled_for, notice_number, notice_on,
  no_notice_because, collected_on, confirmed_on, confirmed_by, confirmation_number, declaration_number, declaration_type,
  closed_on, edition, version) on disposal_order to provenant_app;
grant update (waste_code, weight_kg, state, because, left_stage, binding, version) on disposal_line to provenant_app;
grant update (state, decided_by, decided_at, decided_because, version) on disposal_reopening to provenant_app;
-- Steps lay out what the history of a device says; of one that never happened, as its disposal was closed wrongly, none is
-- left.
grant delete on stage_record to provenant_app;
grant usage on sequence disposal_partner_seq, disposal_order_seq, disposal_line_seq, disposal_step_seq,
  disposal_approval_seq, disposal_paper_seq, disposal_reopening_seq to provenant_app;
