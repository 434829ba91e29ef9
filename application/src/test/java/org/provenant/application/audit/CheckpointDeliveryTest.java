package org.provenant.application.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.mail.MailDispatch;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.audit.CheckpointOutlet;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.identity.Role;

@RegisterTest
class CheckpointDeliveryTest {

    @Inject
    CheckpointDelivery delivery;

    @Inject
    CheckpointMaker checkpoints;

    @Inject
    BeginSigning signing;

    @Inject
    ExampleChain chain;

    @Inject
    HistoryIntegrity integrity;

    @Inject
    Acting acting;

    @Inject
    MailDispatch dispatch;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase database;

    @BeforeEach
    void somethingSigned() {
        if (database.count("signing_key") == 0) {
            signing.begin();
        }
        chain.site("S" + database.count("audit_link"));
        checkpoints.make();
        database.sql().useHandle(sql -> sql.execute("delete from checkpoint_delivery"));
    }

    @Test
    void webAddressTakesTheSignedNoteOnce() throws IOException {
        var taken = new CopyOnWriteArrayList<String>();
        try (var server = new Server(204, taken)) {
            delivery.deliver(List.of(server.receiver()));
            delivery.deliver(List.of(server.receiver()));
        }

        assertEquals(List.of(last().text()), taken);
        assertEquals(
                last().checkpoint().size(), delivered(CheckpointOutlet.WEBHOOK).size());
        assertNull(delivered(CheckpointOutlet.WEBHOOK).failure());
    }

    @Test
    void whatWasNotTakenIsSentAgainAndTheReasonIsShown() throws IOException {
        var taken = new CopyOnWriteArrayList<String>();
        try (var broken = new Server(503, taken)) {
            delivery.deliver(List.of(broken.receiver()));
        }

        var failed = delivered(CheckpointOutlet.WEBHOOK);
        assertTrue(String.valueOf(failed.failure()).contains("503"), String.valueOf(failed.failure()));
        assertNotNull(failed.failedAt());
        assertNull(failed.size());
        try (var mended = new Server(200, taken)) {
            delivery.deliver(List.of(mended.receiver()));
        }
        assertEquals(List.of(last().text(), last().text()), taken);
        assertNull(delivered(CheckpointOutlet.WEBHOOK).failure());
    }

    @Test
    void addressWhereNobodyListensHarmsNobody() throws IOException {
        URI gone;
        try (var server = new Server(200, new ArrayList<>())) {
            gone = server.address();
        }

        delivery.deliver(List.of(new WebhookReceiver(gone)));

        assertNotNull(delivered(CheckpointOutlet.WEBHOOK).failure());
    }

    @Test
    void whoeverHoldsBackTheAnswerDoesNotHoldUp() throws IOException {
        var taken = new CopyOnWriteArrayList<String>();
        try (var stalling = new Stalling();
                var server = new Server(200, taken)) {
            delivery.deliver(
                    List.of(new WebhookReceiver(stalling.address(), Duration.ofSeconds(1)), server.receiver()));
        }

        assertEquals(List.of(last().text()), taken);
    }

    @Test
    void mailboxTakesOneCheckpointADayAndNotBeforeTheServerHas() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        System.setProperty("provenant.checkpoint.mail", "kiemtoan@example.vn");
        System.setProperty(
                "provenant.smtp.url", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        System.setProperty("provenant.mail.from", "provenant@example.vn");
        try {
            dispatch.sendDue();
            delivery.deliver();
            var first = last();
            delivery.deliver();
            assertEquals(1, database.count("outgoing_mail"));
            assertEquals(List.of(), deliveries(), "it is queued and not delivered");

            dispatch.sendDue();
            delivery.deliver();
            assertEquals(
                    first.checkpoint().size(), delivered(CheckpointOutlet.MAIL).size());
            chain.site("S" + database.count("audit_link"));
            checkpoints.make();
            delivery.deliver();
            assertEquals(1, database.count("outgoing_mail"), "one a day");
            clock.pass(Duration.ofDays(1));
            delivery.deliver();
            assertEquals(2, database.count("outgoing_mail"));

            var received = mail.getReceivedMessages();
            assertEquals(1, received.length);
            var parts = (MimeMultipart) received[0].getContent();
            var body = (String) parts.getBodyPart(0).getContent();
            assertTrue(body.replace("\r", "").contains(first.text().strip()), body);
            assertTrue(body.contains("điểm kiểm tra đã ký") && body.contains("signed checkpoint"), body);
            assertEquals("checkpoint.txt", parts.getBodyPart(1).getFileName());
            assertArrayEquals(
                    first.text().getBytes(UTF_8),
                    parts.getBodyPart(1).getInputStream().readAllBytes());
            assertEquals("kiemtoan@example.vn", received[0].getAllRecipients()[0].toString());
            mail.stop();
            dispatch.sendDue();
            delivery.deliver();
            assertNotNull(delivered(CheckpointOutlet.MAIL).failure());
        } finally {
            mail.stop();
            System.clearProperty("provenant.checkpoint.mail");
            System.clearProperty("provenant.smtp.url");
            System.clearProperty("provenant.mail.from");
        }
    }

    private SignedCheckpoint last() {
        return SignedCheckpoint.parse(database.sql()
                .withHandle(sql -> sql.createQuery("select text from history_checkpoint order by size desc limit 1")
                        .mapTo(String.class)
                        .one()));
    }

    private HistoryIntegrity.Delivery delivered(CheckpointOutlet outlet) {
        return deliveries().stream()
                .filter(each -> each.receiver() == outlet)
                .findFirst()
                .orElseThrow();
    }

    private List<HistoryIntegrity.Delivery> deliveries() {
        return acting.as(Role.ADMINISTRATOR, () -> integrity.overview()).deliveries();
    }

    /** Sends the head of an answer and no more. */
    private static final class Stalling implements AutoCloseable {

        private final HttpServer http;

        Stalling() throws IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().flush();
            });
            http.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }

    /** Answers every request alike and keeps what it was sent. */
    private static final class Server implements AutoCloseable {

        private final HttpServer http;

        Server(int status, List<String> taken) throws IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", exchange -> {
                taken.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            http.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/checkpoints");
        }

        CheckpointReceiver receiver() {
            return new WebhookReceiver(address());
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
