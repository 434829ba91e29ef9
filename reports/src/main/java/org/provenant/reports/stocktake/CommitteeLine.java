package org.provenant.reports.stocktake;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Somebody of the committee. */
public record CommitteeLine(String name, @Nullable String duty) implements Serializable {}
