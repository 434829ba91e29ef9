package org.provenant.application.audit;

import java.io.IOException;
import java.time.Duration;
import org.provenant.domain.audit.CheckpointOutlet;
import org.provenant.domain.audit.SignedCheckpoint;

/** Somewhere beyond the reach of whoever runs the register that signed checkpoints are sent to. */
interface CheckpointReceiver {

    CheckpointOutlet outlet();

    /** How long it is left in peace after it has taken one. */
    Duration pause();

    /** @throws IOException if it did not take it */
    void take(SignedCheckpoint checkpoint) throws IOException;
}
