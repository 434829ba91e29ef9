package org.provenant.application.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.BeginSigning;
import org.provenant.application.audit.ReplaceSigningKey;
import org.provenant.application.audit.SigningSetup;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.job.JobProgress;
import org.provenant.application.organisation.CompanyList;
import org.provenant.application.organisation.CorrectCompany;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.JavaVerifier;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.audit.ConsistencyProof;
import org.provenant.domain.audit.SignatureKey;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.audit.TreeHash;
import org.provenant.domain.audit.TreeParts;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.evidence.PackSelection;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.reports.engine.PrintedCode;

/** A report is downloaded twice, a year of changes apart, and the checkpoint that it carries still vouches for the history. */
@RegisterTest
class PaperOfLastYearTest {

    private static final Reason REASON = new Reason("Công việc trong năm");
    private static final LocalDate ISSUED_ON = LocalDate.of(2026, 7, 6);

    @Inject
    ExampleChain chain;

    @Inject
    ExampleReports example;

    @Inject
    ExampleSteps change;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Inject
    BeginSigning begin;

    @Inject
    SigningSetup setup;

    @Inject
    ReplaceSigningKey replaceKey;

    @Inject
    MoveEquipment move;

    @Inject
    CorrectCompany correctCompany;

    @Inject
    CompanyList companies;

    @Inject
    PeriodicReports reports;

    @Inject
    RequestEvidencePack request;

    @Inject
    MakeEvidencePack make;

    @Inject
    EvidencePacks packs;

    @Test
    void paperIsTheSameAfterAYearOfChangesAndItsCheckpointIsProved() {
        if (setup.isNeeded()) {
            begin.begin();
        }
        var places = List.of(chain.site("KHO"), chain.site("XUONG"));
        var devices = chain.registered("N", 13, "KHO");
        clock.moveTo(ISSUED_ON);
        var report = example.issued(ReportPeriod.quarter(2026, 2), Language.VI);
        var pdf = pdf(report);
        var xlsx = xlsx(report);
        var packThen = packed(devices);

        for (int month = 1; month <= 12; month++) {
            clock.moveTo(ISSUED_ON.plusMonths(month));
            workOfAMonth(month, devices, places);
        }

        assertArrayEquals(pdf, pdf(report));
        assertArrayEquals(xlsx, xlsx(report));
        var packNow = packed(devices);
        assertNull(JavaVerifier.faultOf(packThen, packNow));
        requireProved(PrintedCode.on(pdf(report)).orElseThrow(), packThen, packNow);
    }

    /** Moves, a step, other facts of the company, another report, and once in the year another key. */
    private void workOfAMonth(int month, List<EquipmentId> devices, List<PlaceId> places) {
        var today = clock.today();
        acting.as(Role.RECORD_KEEPER, () -> {
            move.move(new MoveEquipment.Command(
                    devices.subList(month, devices.size()), places.get(month % 2), null, today, REASON));
            change.change(new ChangeStage.Command(
                    devices.subList(month - 1, month), LifecycleStage.RETURNED, today, "Biên bản " + month, REASON));
        });
        acting.as(Role.ADMINISTRATOR, () -> {
            var now = companies.get(acting.company());
            correctCompany.correct(new CorrectCompany.Command(
                    acting.company(),
                    now.version(),
                    new Company.Facts(
                            "Công ty tháng " + month,
                            new TaxCode(now.taxCode()),
                            "Hải Phòng",
                            "Lê Thu Hà",
                            null,
                            false),
                    REASON));
            if (month == 6) {
                replaceKey.replace(new Reason("Đổi khóa hằng năm"));
            }
        });
        if (month % 3 == 0) {
            example.issued(ReportPeriod.custom(ReportPeriod.quarter(2026, 2).period()), Language.EN);
        }
    }

    /** The note is signed by a key that was known then, and what it signs is the beginning of what is signed now. */
    private void requireProved(String note, byte[] packThen, byte[] packNow) {
        var printed = SignedCheckpoint.parse(note);
        var keys = new Repacked(packThen);
        assertTrue(
                printed.signer(parts(keys, "keys/").map(SignatureKey::parse).toList())
                        .isPresent(),
                note);
        var then = printed.checkpoint();
        var now = parts(new Repacked(packNow), "checkpoints/")
                .map(SignedCheckpoint::parse)
                .map(SignedCheckpoint::checkpoint)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertTrue(now.size() > then.size() + 12, now.size() + " after " + then.size());
        var path = ConsistencyProof.of(then.size(), now.size(), leaves()).path();
        assertTrue(JavaVerifier.consistent(then.size(), now.size(), path, then.root(), now.root()));
        assertFalse(JavaVerifier.consistent(then.size() - 1, now.size(), path, then.root(), now.root()));
    }

    private static Stream<String> parts(Repacked pack, String folder) {
        return pack.parts().keySet().stream()
                .filter(name -> name.startsWith(folder))
                .sorted()
                .map(pack::text);
    }

    private TreeParts leaves() {
        var leaves = tables.sql().withHandle(sql -> sql.createQuery("select leaf from audit_link order by number")
                .mapTo(byte[].class)
                .map(TreeHash::of)
                .list());
        return new TreeParts() {
            @Override
            public TreeHash root(long from, long to) {
                if (to - from == 1) {
                    return leaves.get((int) from);
                }
                long left = Long.highestOneBit(to - from - 1);
                return TreeHash.ofNode(root(from, from + left), root(from + left, to));
            }
        };
    }

    private byte[] packed(List<EquipmentId> devices) {
        return acting.as(Role.AUDITOR, () -> {
            var id = request.request(PackSelection.of(devices));
            make.make(id, JobProgress.UNWATCHED);
            var bytes = new ByteArrayOutputStream();
            packs.zip(id, bytes);
            return bytes.toByteArray();
        });
    }

    private byte[] pdf(PeriodicReportId report) {
        return acting.as(Role.AUDITOR, () -> reports.pdf(report));
    }

    private byte[] xlsx(PeriodicReportId report) {
        return acting.as(Role.AUDITOR, () -> reports.xlsx(report));
    }
}
