package org.provenant.application.reporting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleKey;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.reporting.ReportSignatureId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.reporting.SignatureState;
import org.provenant.domain.reporting.SigningCertificateId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.signing.PdfSignatureCheck;

/** Issued reports are signed with keys made here; each fault is told as what it is. */
@RegisterTest
class SignReportTest {

    private static final String TOKEN = "provenant.signing.token";

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    ExampleReports example;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    Settings settings;

    @Inject
    AddSigningCertificate add;

    @Inject
    AddTokenCertificates addFromToken;

    @Inject
    SignReport sign;

    @Inject
    RetireSigningCertificate retire;

    @Inject
    SigningCertificates certificates;

    @Inject
    ReportSignatures signatures;

    @Inject
    PeriodicReports reports;

    private PeriodicReportId report = new PeriodicReportId(0);
    private final ExampleKey key = ExampleKey.of("Công ty Sông Hồng");

    @BeforeEach
    void aReportOfItsOwn() {
        run++;
        chain.site("KS" + run);
        chain.registered("KS" + run, 1, "KS" + run);
        report = example.issued(
                ReportPeriod.custom(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, run))), Language.VI);
    }

    @Test
    void signedReportBeginsWithTheIssuedBytesAndHoldsInTheEyesOfAnotherProgram() {
        var issued = pdf();
        var signature = signed(added(key));

        var row = rows().get(0);
        assertEquals(SignatureState.HOLDS, row.state());
        var paper = paper(signature);
        assertEquals(FileDigest.of(paper).hex(), row.signature().signedPdfDigest());
        assertNotEquals(issued.length, paper.length);
        assertArrayEquals(issued, Arrays.copyOf(paper, issued.length));
        assertArrayEquals(issued, pdf(), "the issued paper stays as it is");
        ArchivalCheck.assertAccessible(paper);
        assertHoldsForDss(paper, 1);
    }

    @Test
    void keysOfEllipticCurvesSignToo() {
        signed(added(ExampleKey.curved("Giám đốc Lê Văn An")));

        assertEquals(List.of(SignatureState.HOLDS), states());
    }

    @Test
    void whoSignsSecondSignsWhatTheFirstHasSigned() {
        var first = added(key);
        var one = signed(first);
        var two = signed(added(ExampleKey.of("Giám đốc Lê Văn An")));

        assertEquals(List.of(SignatureState.HOLDS, SignatureState.HOLDS), states());
        assertArrayEquals(paper(one), Arrays.copyOf(paper(two), paper(one).length));
        assertHoldsForDss(paper(two), 2);
        assertEquals(ReportingRule.SIGNED_ALREADY, ruleAgainst(() -> signed(first)));
    }

    @Test
    void changedPapersAreFoundOut() {
        var paper = paper(signed(added(key)));
        var own = key.fingerprint();

        assertEquals(SignatureState.HOLDS, PdfSignatureCheck.of(paper, own));
        assertEquals(
                SignatureState.BROKEN,
                PdfSignatureCheck.of(paper, ExampleKey.of("Người khác").fingerprint()));
        assertEquals(SignatureState.BROKEN, PdfSignatureCheck.of(pdf(), own), "not signed at all");
        var longer = Arrays.copyOf(paper, paper.length + 1);
        longer[paper.length] = '\n';
        assertEquals(SignatureState.COVERS_PART, PdfSignatureCheck.of(longer, own));
        var changed = paper.clone();
        changed[10] ^= 1;
        assertEquals(SignatureState.BROKEN, PdfSignatureCheck.of(changed, own));
    }

    @Test
    void otherPasswordsOpenNothingAndGuessingIsSlowedDown() {
        assertEquals(ReportingRule.KEY_PASSWORD_WRONG, ruleAgainst(() -> add(key.file(), "khác")));
        var certificate = added(key);

        for (int i = 0; i < 5; i++) {
            assertEquals(ReportingRule.KEY_PASSWORD_WRONG, ruleAgainst(() -> sign(certificate, "khác")));
        }
        assertEquals(IdentityRule.SIGN_IN_TOO_SOON, ruleAgainst(() -> sign(certificate, ExampleKey.PASSWORD)));
        assertEquals(List.of(), rows());
    }

    @Test
    void retiredCertificatesSignNoMoreAndDoNotComeBack() {
        var certificate = added(key);
        signed(certificate);
        acting.as(Role.COMPLIANCE_OFFICER, () -> retire.retire(certificate, new Reason("Người ký thôi việc")));

        assertTrue(row(certificate).certificate().retired());
        assertFalse(row(certificate).canSign());
        assertEquals(List.of(SignatureState.HOLDS), states(), "what was signed stays signed");
        report = example.issued(
                ReportPeriod.custom(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, run))), Language.VI);
        assertEquals(ReportingRule.CERTIFICATE_RETIRED, ruleAgainst(() -> signed(certificate)));
        assertEquals(ReportingRule.CERTIFICATE_RETIRED, ruleAgainst(() -> added(key)));
        assertEquals(
                ReportingRule.CERTIFICATE_RETIRED,
                ruleAgainst(() ->
                        acting.as(Role.COMPLIANCE_OFFICER, () -> retire.retire(certificate, new Reason("Lần nữa")))));
    }

    @Test
    void certificatesSignWhileTheyAreValidOnly() {
        var past = ExampleKey.valid(
                "Hết hạn", Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z"));
        assertEquals(ReportingRule.CERTIFICATE_EXPIRED, ruleAgainst(() -> added(past)));
        var future = added(ExampleKey.valid(
                "Chưa đến hạn", Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2033-01-01T00:00:00Z")));
        assertEquals(ReportingRule.CERTIFICATE_NOT_YET_VALID, ruleAgainst(() -> signed(future)));
        assertFalse(row(future).canSign());
        assertTrue(row(future).certificate().early());

        clock.moveTo(LocalDate.of(2033, 1, 2));
        try {
            assertEquals(ReportingRule.CERTIFICATE_EXPIRED, ruleAgainst(() -> signed(future)));
            assertTrue(row(future).certificate().expired());
        } finally {
            clock.moveTo(LocalDate.of(2026, 6, 15));
        }
    }

    @Test
    void filesWithoutAKeyThatSignsAreRefused() {
        assertEquals(
                ReportingRule.KEY_FILE_INVALID,
                ruleAgainst(() -> add("không phải".getBytes(StandardCharsets.UTF_8), ExampleKey.PASSWORD)));
        assertEquals(ReportingRule.NO_SIGNING_KEY, ruleAgainst(() -> add(key.fileWithoutKey(), ExampleKey.PASSWORD)));
        assertEquals(
                ReportingRule.CERTIFICATE_NOT_FOR_SIGNING,
                ruleAgainst(() -> added(ExampleKey.forEncryption("Khóa mã hóa"))));
    }

    @Test
    void keyLiesBesideTheDatabaseForTheServerAlone() throws IOException {
        var certificate = added(key);
        var file = keyFile();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(ReportingRule.CERTIFICATE_KNOWN, ruleAgainst(() -> added(key)));

        Files.delete(file);
        assertFalse(row(certificate).keyHere());
        assertEquals(ReportingRule.KEY_NOT_HERE, ruleAgainst(() -> signed(certificate)));

        assertEquals(certificate, added(key), "the same certificate gets its file back");
        signed(certificate);
        assertEquals(List.of(SignatureState.HOLDS), states());
    }

    @Test
    void tokenThatIsNotThereIsToldOf() {
        assertEquals(ReportingRule.TOKEN_NOT_SET, ruleAgainst(() -> officer(() -> addFromToken.add("1234"))));
        System.setProperty(TOKEN, "/nonexistent/token.so");
        try {
            assertEquals(ReportingRule.TOKEN_MISSING, ruleAgainst(() -> officer(() -> addFromToken.add("1234"))));
        } finally {
            System.clearProperty(TOKEN);
        }
    }

    @Test
    void nothingOfAnotherCompanyIsThere() {
        var certificate = added(key);
        var signature = signed(certificate);
        var elsewhere = acting.callerElsewhere(Role.COMPLIANCE_OFFICER);

        assertEquals(List.of(), acting.as(elsewhere, () -> certificates.all()));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> sign.sign(report, certificate, ExampleKey.PASSWORD))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> signatures.pdf(report, signature))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> officer(() ->
                        sign.sign(report, new SigningCertificateId(certificate.value() + 1000), ExampleKey.PASSWORD))));
    }

    /** As the library reads it that does not examine signatures in the product. */
    private static void assertHoldsForDss(byte[] paper, int count) {
        var analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(paper));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier(true));
        var found = analyzer.getSignatures();
        assertEquals(count, found.size());
        found.forEach(each -> {
            each.checkSignatureIntegrity();
            assertTrue(each.getSignatureCryptographicVerification().isSignatureValid());
        });
    }

    private SigningCertificateId added(ExampleKey from) {
        return add(from.file(), ExampleKey.PASSWORD).get(0);
    }

    private List<SigningCertificateId> add(byte[] file, String password) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> add.add(new AddPaper.Sent("chung-thu.p12", file), password));
    }

    private ReportSignatureId signed(SigningCertificateId certificate) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> sign.sign(report, certificate, ExampleKey.PASSWORD));
    }

    private void sign(SigningCertificateId certificate, String password) {
        officer(() -> sign.sign(report, certificate, password));
    }

    private void officer(Runnable act) {
        acting.as(Role.COMPLIANCE_OFFICER, act);
    }

    private SigningCertificates.CertificateRow row(SigningCertificateId certificate) {
        return acting.as(Role.AUDITOR, () -> certificates.all()).stream()
                .filter(each -> each.certificate().id() == certificate.value())
                .findFirst()
                .orElseThrow();
    }

    private List<ReportSignatures.SignatureRow> rows() {
        return acting.as(Role.AUDITOR, () -> signatures.of(report));
    }

    private List<SignatureState> states() {
        return rows().stream().map(ReportSignatures.SignatureRow::state).toList();
    }

    private byte[] paper(ReportSignatureId signature) {
        return acting.as(Role.AUDITOR, () -> signatures.pdf(report, signature));
    }

    private byte[] pdf() {
        return acting.as(Role.AUDITOR, () -> reports.pdf(report));
    }

    private Path keyFile() {
        return settings.keysFolder()
                .resolve(String.valueOf(acting.company().value()))
                .resolve(key.fingerprint().hex() + ".p12");
    }
}
