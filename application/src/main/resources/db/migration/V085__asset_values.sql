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

-- The months up to the first moment of a day, in parts of which each month's days take whole numbers.
create function month_parts(day date) returns bigint
  language sql immutable parallel safe
as $$
  select 377580 * cast(12 * extract(year from day) + extract(month from day) as bigint)
    + 377580 * cast(extract(day from day) - 1 as bigint)
      / cast(extract(day from date_trunc('month', cast(day as timestamp)) + interval '1 month' - interval '1 day') as bigint)
$$;

-- What has been written off before a day, as the class Depreciation counts it: sums of many devices are not read row by row.
-- Neither function is strict, because only then PostgreSQL writes them into the query: that is ten times as fast.
create function written_off(cost numeric, used_from date, months int, until date) returns numeric
  language sql immutable parallel safe
as $$
  select case when until <= used_from then 0 else
    div(2 * cost * least(month_parts(until) - month_parts(used_from), 377580 * cast(months as bigint))
      + 377580 * cast(months as bigint), 2 * 377580 * cast(months as bigint)) end
$$;
