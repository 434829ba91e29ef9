-- What becomes of the stage of devices as a handover or a request to move takes effect; nothing where it stays.

alter table handover add column on_arrival text check (on_arrival in ('PUT_INTO_USE', 'STORE'));
alter table move_request add column on_arrival text check (on_arrival in ('PUT_INTO_USE', 'STORE'));
