package org.provenant.web.intake;

import org.provenant.application.intake.ImportRow;
import org.provenant.domain.intake.EquipmentColumn;

/** @param mapping how the file was read, or could be */
public record ImportChecked(ImportRow batch, MappingProposal<EquipmentColumn> mapping) {}
