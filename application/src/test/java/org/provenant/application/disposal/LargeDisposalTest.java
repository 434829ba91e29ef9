package org.provenant.application.disposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDisposals;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.reports.disposal.DisposalPaperKind;

/** A disposal of many devices in one sitting, with the time of each step; its papers name every one of them. */
@RegisterTest
class LargeDisposalTest {

    @Inject
    ExampleChain chain;

    @Inject
    ExampleDisposals disposals;

    @Inject
    Acting acting;

    @Inject
    DisposalPrints prints;

    @Inject
    DisposalList list;

    @Inject
    TestDatabase tables;

    private final Map<String, Long> times = new LinkedHashMap<>();

    @Test
    void allDevicesGoTogetherAndStandInEveryPaper() throws IOException {
        int count = Rounds.of(60, 500);
        chain.site("LD");
        var devices = chain.registered("LD", count, "LD");
        var handler = disposals.handler("Đơn vị xử lý lớn", LocalDate.of(2030, 1, 1), ExampleDisposals.ELECTRONICS);
        var order = led(devices, handler);
        for (var kind : DisposalPaperKind.values()) {
            var pdf = new byte[1][];
            timed("print " + kind, () -> pdf[0] = acting.as(Role.AUDITOR, () -> prints.pdf(order, kind)));
            reads(pdf[0], order, kind);
        }
        assertEquals(
                count,
                tables.count("equipment e join disposal_line l on l.equipment_id = e.id where l.order_id = "
                        + order.value() + " and e.stage = 'DESTROYED'"));
        System.out.println("LargeDisposalTest: " + count + " devices, milliseconds of each step: " + times);
    }

    private DisposalOrderId led(List<EquipmentId> devices, DisposalPartnerId handler) {
        var drafted = new DisposalOrderId[1];
        timed("draft", () -> drafted[0] = disposals.drafted("D-DES", devices));
        var order = drafted[0];
        timed("describe", () -> disposals.described(order, ExampleDisposals.ELECTRONICS));
        disposals.papers(order, DisposalStep.CHECK, null);
        timed("check", () -> disposals.checked(order));
        timed("approve, two persons", () -> disposals.approved(order));
        disposals.papers(order, DisposalStep.SCHEDULE, null);
        timed("schedule", () -> disposals.scheduled(order, handler));
        disposals.papers(order, DisposalStep.COLLECTION, null);
        timed("scan all", () -> disposals.scanned(order));
        timed("collect", () -> disposals.collected(order, null));
        disposals.papers(order, DisposalStep.CONFIRMATION, null);
        timed("confirm", () -> disposals.confirmed(order, null, Map.of()));
        disposals.papers(order, DisposalStep.CLOSING, null);
        timed("document", () -> disposals.documented(order));
        timed("close", () -> disposals.closed(order));
        return order;
    }

    private void timed(String step, Runnable what) {
        long began = System.nanoTime();
        what.run();
        times.put(step, Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private void reads(byte[] pdf, DisposalOrderId order, DisposalPaperKind kind) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var read = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            for (var line : acting.as(Role.AUDITOR, () -> list.lines(order))) {
                assertTrue(
                        read.contains(line.assetTag()) && read.contains(String.valueOf(line.serialNumber())),
                        kind + " " + line.assetTag());
            }
        }
    }
}
