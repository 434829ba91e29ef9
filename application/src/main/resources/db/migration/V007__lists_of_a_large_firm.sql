-- Every order of the list of devices has an index, so that a page costs the same among ten thousand and a million.

-- The places within a place are looked for at each list.
create index place_inside on place (inside_id);

-- Devices of a place, of a person or in a stage follow in the order of registration: where a list is ordered by the
-- place's code or the person's name, a page takes the first few of each.
drop index equipment_place;
drop index equipment_custodian;
drop index equipment_stage;
drop index equipment_received;
create index equipment_place on equipment (company_id, place_id, id);
create index equipment_custodian on equipment (company_id, custodian_id, id);
create index equipment_nobody on equipment (company_id, id) where custodian_id is null and stage <> 'WITHDRAWN';
create index equipment_stage on equipment (company_id, stage, id);

-- Devices of undone imports are not in the list, unless they are asked for.
create index equipment_received on equipment (company_id, received_on, id) where stage <> 'WITHDRAWN';
create index equipment_serial on equipment (company_id, coalesce(serial_number, ''), id) where stage <> 'WITHDRAWN';
create index equipment_manufacturer on equipment (company_id, manufacturer, id) where stage <> 'WITHDRAWN';
create index equipment_model on equipment (company_id, model, id) where stage <> 'WITHDRAWN';
create index equipment_hs on equipment (company_id, hs, id) where stage <> 'WITHDRAWN';
create index equipment_year on equipment (company_id, manufacture_year, id) where stage <> 'WITHDRAWN';
create index equipment_category on equipment (company_id, category, id) where stage <> 'WITHDRAWN';
