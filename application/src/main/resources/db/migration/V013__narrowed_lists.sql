-- What lists are narrowed by is found without reading what they do not show.

-- Devices of a category, or of a category in a stage, in the order of their tags. Nothing is ordered by category.
drop index equipment_category;
create index equipment_category on equipment (company_id, category, stage, asset_tag, id);

-- The kinds of acts there are, one after the other, and whether a company has one of a kind.
create index audit_entry_use_case on audit_entry (use_case, company_id);
