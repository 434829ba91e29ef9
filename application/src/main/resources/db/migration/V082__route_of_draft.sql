-- A disposal that is still a draft can take another route, and with it another receiver; whoever chose it does not approve.

alter table disposal_order add route_changed_by bigint references user_account;
create index disposal_order_route_changed_by on disposal_order (route_changed_by) where route_changed_by is not null;

grant update (route, route_changed_by, receiver_name, receiver_tax_code) on disposal_order to provenant_app;
