-- How far signed checkpoints have reached those who keep them elsewhere.

create table checkpoint_delivery (
  receiver     text primary key check (receiver in ('WEBHOOK', 'MAIL')),
  size         bigint,
  delivered_at timestamptz,
  failed_at    timestamptz,
  failure      text
);

grant select, insert, update on checkpoint_delivery to provenant_app;
