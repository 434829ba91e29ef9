-- Goods and content of a dossier stand in tables of their own; who writes them changes the dossier too, so that two who
-- write at the same moment are told of each other.
alter table dossier add revision int not null default 0;
