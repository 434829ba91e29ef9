package org.provenant.application.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;

/** Keeps no earlier states, to measure what they cost. */
@Alternative
@Priority(1)
@ApplicationScoped
public class NoVersions extends KeptVersions {

    @Override
    void keep(Instant recordedAt, Work work) {}
}
