package org.provenant.web.intake;

import org.provenant.application.intake.updates.UpdateSummary;
import org.provenant.domain.intake.UpdateColumn;

/** @param mapping how the file was read, or could be */
public record UpdateChecked(UpdateSummary update, MappingProposal<UpdateColumn> mapping) {}
