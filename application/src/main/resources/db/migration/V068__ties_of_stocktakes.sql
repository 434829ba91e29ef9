-- What a stocktake has led to in the registers of breaches and losses, and more ways in which devices are seen.

alter table stocktake_row
  add breach_id bigint references breach,
  add loss_id   bigint references loss;
create index stocktake_row_breach on stocktake_row (breach_id) where breach_id is not null;
create index stocktake_row_loss on stocktake_row (loss_id) where loss_id is not null;
grant update (breach_id, loss_id) on stocktake_row to provenant_app;

alter table sighting drop constraint sighting_seen_by_check, add constraint sighting_seen_by_check
  check (seen_by in ('SCAN', 'HANDOVER', 'STOCKTAKE', 'MAINTENANCE', 'CONFIRMATION', 'RECEIVING', 'REPAIR'));
