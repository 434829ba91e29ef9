package org.provenant.web.intake;

import org.provenant.application.intake.ImportRow;

/** @param mapping how the file was read, or could be */
public record ImportChecked(ImportRow batch, MappingProposal mapping) {}
