package org.provenant.application.usecase;

import java.time.Duration;

/** Lets a moment pass before another attempt. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before another attempt", e);
        }
    }
}
