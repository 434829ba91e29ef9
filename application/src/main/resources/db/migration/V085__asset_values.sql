-- What devices cost in the books of their company, and over how long that is written off.

create sequence asset_value_seq start 50 increment 50;
create table asset_value (
  id                bigint primary key,
  equipment_id      bigint not null unique references equipment,
  original_cost     numeric(15) not null,
  used_from         date not null,
  treatment         text not null,
  depreciation_band text,
  life_months       int not null,
  accounting_paper  text,
  version           int not null,
  constraint asset_value__cost check (original_cost > 0),
  constraint asset_value__life check (life_months between 1 and 600),
  constraint asset_value__treatment check (treatment in ('FIXED_ASSET', 'TOOL')),
  constraint asset_value__band check ((treatment = 'FIXED_ASSET') = (depreciation_band is not null))
);

grant select, insert, update on asset_value to provenant_app;
grant usage on sequence asset_value_seq to provenant_app;
