package org.provenant.reports.periodic;

import org.jspecify.annotations.Nullable;

/**
 * An instrument that the report rests on.
 *
 * @param instrument its kind, number, date and subject, as cited in the report
 * @param source where it was read, if anywhere
 * @param verified whether somebody confirmed that it is in force and applies
 */
public record LegalBasis(BothLanguages instrument, @Nullable String source, boolean verified) {}
