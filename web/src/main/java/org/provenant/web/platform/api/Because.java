package org.provenant.web.platform.api;

import org.provenant.domain.shared.Reason;

/** Why somebody does what the address says; it stands in the history for ever. */
public record Because(Reason reason) {}
