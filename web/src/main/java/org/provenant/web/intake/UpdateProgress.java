package org.provenant.web.intake;

import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.updates.UpdateSummary;

/**
 * How far an update has come.
 *
 * @param changedMeanwhile how many devices somebody has changed since the check
 * @param confirmation how far the work has come, once it was asked for
 */
public record UpdateProgress(
        UpdateSummary update, int changedMeanwhile, ImportProgress.@Nullable Confirmation confirmation) {}
