package org.provenant.application.identity;

import org.provenant.domain.identity.UserId;

/** A user gets e-mail at another address from now on; heard in the transaction that records it. */
public record AddressRecorded(UserId user) {}
