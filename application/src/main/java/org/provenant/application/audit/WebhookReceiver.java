package org.provenant.application.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.provenant.domain.audit.CheckpointOutlet;
import org.provenant.domain.audit.SignedCheckpoint;

/** An address that takes every checkpoint: the signed note as it is, by POST; any answer of 2xx means that it is kept. */
final class WebhookReceiver implements CheckpointReceiver {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int REDIRECTS = 300;

    private final URI address;
    private final Duration patience;

    WebhookReceiver(URI address) {
        this(address, PATIENCE);
    }

    /** @param patience how long it may take to answer, all in all */
    WebhookReceiver(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
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
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("User-Agent", "Provenant")
                .POST(HttpRequest.BodyPublishers.ofString(checkpoint.text()))
                .build();
        // The request's own timeout would end with the head of the answer; whoever holds back the rest must not hold
        // us.
        var answer = HttpClient.newBuilder()
                .connectTimeout(patience)
                .build()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status < OK || status >= REDIRECTS) {
                throw new IOException("HTTP " + status);
            }
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no whole answer within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while it was sending", e);
        }
    }
}
