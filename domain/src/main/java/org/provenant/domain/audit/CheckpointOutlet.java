package org.provenant.domain.audit;

/** How signed checkpoints leave for somebody who keeps them elsewhere. */
public enum CheckpointOutlet {
    WEBHOOK,
    MAIL
}
