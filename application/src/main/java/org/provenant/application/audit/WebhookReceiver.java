package org.provenant.application.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.provenant.domain.audit.CheckpointOutlet;
import org.provenant.domain.audit.SignedCheckpoint;

/** An address that takes every checkpoint: the signed note as it is, by POST; any answer of 2xx means that it is kept. */
final class WebhookReceiver implements CheckpointReceiver {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int REDIRECTS = 300;

    private final URI address;

    WebhookReceiver(URI address) {
        this.address = address;
    }

    @Override
    public CheckpointOutlet outlet() {
        return CheckpointOutlet.WEBHOOK;
    }

    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public void take(SignedCheckpoint checkpoint) throws IOException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("User-Agent", "Provenant")
                .POST(HttpRequest.BodyPublishers.ofString(checkpoint.text()))
                .build();
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < OK || status >= REDIRECTS) {
                throw new IOException("HTTP " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while it was sending", e);
        }
    }
}
