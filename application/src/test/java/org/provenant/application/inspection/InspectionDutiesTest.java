package org.provenant.application.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.licensing.BeginDossier;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Denied;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Role;
import org.provenant.domain.inspection.FindingOutcome;
import org.provenant.domain.inspection.FindingSeverity;
import org.provenant.domain.inspection.GivenPaperId;
import org.provenant.domain.inspection.Inspection;
import org.provenant.domain.inspection.InspectionFindingId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.InspectionRule;
import org.provenant.domain.inspection.PaperRequestId;
import org.provenant.domain.inspection.RequestState;
import org.provenant.domain.inspection.SampleFilter;
import org.provenant.domain.inspection.SampleMethod;
import org.provenant.domain.inspection.SamplePopulation;
import org.provenant.domain.inspection.SampleResult;
import org.provenant.domain.inspection.SampledItemId;
import org.provenant.domain.inspection.SubjectKind;
import org.provenant.domain.licensing.ExampleDossier;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Who may do what in an inspection, and what has to be settled before it ends. */
@RegisterTest
class InspectionDutiesTest {

    private static final Period PERIOD = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
    private static final LocalDate FAR_OFF = LocalDate.of(2099, 1, 1);
    private static final String SEED = "xo-so-2026-07-05";
    private static int run;

    @Inject
    OpenInspection openInspection;

    @Inject
    CloseInspection closeInspection;

    @Inject
    DrawSample drawSample;

    @Inject
    CheckSampled checkSampled;

    @Inject
    WriteFinding writeFinding;

    @Inject
    AnswerFinding answerFinding;

    @Inject
    CloseFinding closeFinding;

    @Inject
    WriteNote writeNote;

    @Inject
    AskForPaper askForPaper;

    @Inject
    GivePaper givePaper;

    @Inject
    AcceptPaper acceptPaper;

    @Inject
    AskPaperAgain askPaperAgain;

    @Inject
    CloseRequest closeRequest;

    @Inject
    InspectionList inspections;

    @Inject
    Samples samples;

    @Inject
    FindingList findings;

    @Inject
    NoteList notes;

    @Inject
    RequestList requests;

    @Inject
    BeginDossier beginDossier;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    TestDatabase tables;

    private InspectionId id = new InspectionId(0);

    @BeforeEach
    void anInspection() {
        run++;
        id = acting.as(
                Role.AUDITOR, () -> openInspection.open(new Inspection.Facts("Kiểm tra sáu tháng", null, PERIOD)));
    }

    @Test
    void inspectionEndsOnceEveryRequestIsAcceptedOrClosedWithAReason() {
        var first = asked(acting.caller(Role.AUDITOR));
        var second = asked(acting.caller(Role.AUDITOR));
        give(acting.caller(Role.COMPLIANCE_OFFICER), first);

        assertEquals(InspectionRule.REQUESTS_OPEN, ruleAgainst(this::close));
        accept(acting.caller(Role.AUDITOR), first);
        assertEquals(InspectionRule.REQUESTS_OPEN, ruleAgainst(this::close));
        closeRequest(second, "Doanh nghiệp không còn giữ tài liệu");

        assertEquals("Doanh nghiệp không còn giữ tài liệu", row(second).closedBecause(), "the company reads why");
        assertEquals(RequestState.CLOSED, row(second).state());
        assertEquals("ASKED → CLOSED", LastEntry.in(tables).changes().get("PaperRequest.state"));
        assertEquals(
                InspectionRule.REQUEST_CLOSED, ruleAgainst(() -> give(acting.caller(Role.COMPLIANCE_OFFICER), second)));
        assertEquals(InspectionRule.REQUEST_CLOSED, ruleAgainst(() -> accept(acting.caller(Role.AUDITOR), second)));
        assertEquals(InspectionRule.REQUEST_CLOSED, ruleAgainst(() -> closeRequest(second, "Đóng lần nữa")));
        assertEquals(InspectionRule.REQUEST_ACCEPTED, ruleAgainst(() -> closeRequest(first, "Không cần nữa")));
        close();
        assertEquals(0, tables.count("inspection where closed_on is null and id = " + id.value()));
    }

    @Test
    void nobodyAnswersTheOwnFindingAndNobodyJudgesTheOwnAnswer() {
        var both = withBothRoles(Role.AUDITOR);
        var own = found(both);

        assertEquals(InspectionRule.OWN_FINDING, ruleAgainst(() -> answer(both, own)));
        answer(acting.caller(Role.COMPLIANCE_OFFICER), own);
        end(both, own);

        var officerToo = withBothRoles(Role.COMPLIANCE_OFFICER);
        var other = found(acting.caller(Role.AUDITOR));
        answer(officerToo, other);
        assertEquals(InspectionRule.OWN_ANSWER, ruleAgainst(() -> end(officerToo, other)));
        end(acting.caller(Role.AUDITOR), other);
    }

    @Test
    void nobodyGivesWhatHeAskedForAndNobodyAcceptsWhatHeGave() {
        var both = withBothRoles(Role.AUDITOR);
        var own = asked(both);

        assertEquals(InspectionRule.OWN_REQUEST, ruleAgainst(() -> give(both, own)));
        give(acting.caller(Role.COMPLIANCE_OFFICER), own);
        accept(both, own);

        var officerToo = withBothRoles(Role.COMPLIANCE_OFFICER);
        var other = asked(acting.caller(Role.AUDITOR));
        give(officerToo, other);
        assertEquals(InspectionRule.OWN_PAPER, ruleAgainst(() -> accept(officerToo, other)));
        accept(acting.caller(Role.AUDITOR), other);
    }

    @Test
    void dossiersOfOneTitleAreToldApartByTheirNumbers() {
        var title = "Máy tính dây chuyền " + run;
        long first = dossier(title);
        long second = dossier(title);

        var refused = assertThrows(
                RuleViolated.class, () -> noted(new About(SubjectKind.DOSSIER, "may tinh day chuyen " + run)));
        assertEquals(InspectionRule.SUBJECT_AMBIGUOUS, refused.rule());
        assertEquals("#" + first + ", #" + second, refused.values().get(2));
        noted(new About(SubjectKind.DOSSIER, "#" + first));

        assertEquals(
                first,
                Objects.requireNonNull(
                        acting.as(Role.AUDITOR, () -> notes.of(id)).get(0).subjectRecord()));
        assertEquals(
                InspectionRule.NO_SUCH_SUBJECT,
                ruleAgainst(() -> noted(new About(SubjectKind.PERMIT, "#" + first + "999"))));
    }

    @Test
    void valueOfADeclarationIsToldWithItsCurrencyHoweverItWasDrawn() {
        chain.site("TG" + run);
        chain.registered("TG" + run, 2, "TG" + run);

        var byChance = drawn(SampleFilter.ALL, SampleMethod.RANDOM);
        var inEuro = drawn(new SampleFilter(null, null, null, null, null, null, "EUR"), SampleMethod.RANDOM);

        for (var item : byChance.items()) {
            assertEquals(item.value() == null, item.currency() == null, item.label());
        }
        var worth =
                byChance.items().stream().filter(item -> item.value() != null).toList();
        assertEquals(
                tables.count(
                        "declaration d where company_id = " + acting.company().value()
                                + " and (select count(distinct currency) from declaration_line l"
                                + " where l.declaration_id = d.id and line_value is not null) = 1"),
                worth.size());
        for (var item : inEuro.items()) {
            assertEquals(null, item.value(), "no value is not a value of nothing");
        }
    }

    private Samples.Drawn drawn(SampleFilter filter, SampleMethod method) {
        int all = (int)
                (long) acting.as(Role.AUDITOR, () -> samples.populationSize(SamplePopulation.DECLARATION, filter));
        return acting.as(
                Role.AUDITOR,
                () -> samples.get(
                        id,
                        drawSample.draw(
                                new DrawSample.Command(id, SamplePopulation.DECLARATION, filter, method, all, SEED))));
    }

    @Test
    void nobodyOfAnotherCompanySeesOrDoesAnything() {
        chain.site("NG" + run);
        chain.registered("NG" + run, 2, "NG" + run);
        var finding = found(acting.caller(Role.AUDITOR));
        var request = asked(acting.caller(Role.AUDITOR));
        give(acting.caller(Role.COMPLIANCE_OFFICER), request);
        var paper = new GivenPaperId(row(request).given().get(0).id());
        var words = new SampleFilter("NG" + run, null, null, null, null, null, null);
        var sample = acting.as(
                Role.AUDITOR,
                () -> drawSample.draw(
                        new DrawSample.Command(id, SamplePopulation.EQUIPMENT, words, SampleMethod.RANDOM, 1, SEED)));
        var item = new SampledItemId(acting.as(Role.AUDITOR, () -> samples.get(id, sample))
                .items()
                .get(0)
                .id());
        int version = row(request).version();

        for (var role : List.of(Role.COMPLIANCE_OFFICER, Role.RECORD_KEEPER, Role.AUDITOR)) {
            refused(
                    role,
                    () -> inspections.get(id),
                    () -> samples.of(id),
                    () -> samples.get(id, sample),
                    () -> findings.of(id),
                    () -> requests.of(id),
                    () -> requests.file(id, request, paper),
                    () -> requests.bytes(id, request, paper));
        }
        refused(
                Role.COMPLIANCE_OFFICER,
                () -> answerFinding.answer(new AnswerFinding.Command(id, finding, 1, "Không phải")),
                () -> givePaper.give(new GivePaper.Command(id, request, version, sent(), About.NOTHING, null)));
        refused(
                Role.AUDITOR,
                () -> notes.of(id),
                () -> closeInspection.close(id, 1, "Xong"),
                () -> drawSample.draw(new DrawSample.Command(
                        id, SamplePopulation.PERMIT, SampleFilter.ALL, SampleMethod.RANDOM, 1, SEED)),
                () -> checkSampled.check(new CheckSampled.Command(id, sample, item, 1, SampleResult.MATCH, null)),
                () -> writeFinding.write(
                        new WriteFinding.Command(id, FindingSeverity.MINOR, "Nhầm", null, About.NOTHING)),
                () -> closeFinding.close(new CloseFinding.Command(id, finding, 1, FindingOutcome.EXPLAINED, null)),
                () -> askForPaper.ask(new AskForPaper.Command(id, "Hóa đơn", About.NOTHING, FAR_OFF)),
                () -> acceptPaper.accept(id, request, version),
                () -> askPaperAgain.ask(
                        new AskPaperAgain.Command(id, request, version, new Reason("Cần bản có dấu"), FAR_OFF)),
                () -> closeRequest.close(id, request, version, new Reason("Không cần nữa")),
                () -> writeNote.write(id, "Nhầm", About.NOTHING));

        assertEquals(version, row(request).version(), "nothing has happened");
        assertEquals(
                0,
                acting.as(acting.callerElsewhere(Role.COMPLIANCE_OFFICER), inspections::owed)
                        .findings());
        assertThrows(
                Denied.class, () -> acting.as(acting.callerElsewhere(Role.COMPLIANCE_OFFICER), () -> notes.of(id)));
        assertEquals(
                InspectionRule.NO_SUCH_SUBJECT,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.AUDITOR), () -> {
                    var theirs = openInspection.open(new Inspection.Facts("Nơi khác", null, PERIOD));
                    writeNote.write(theirs, "Nhầm", new About(SubjectKind.EQUIPMENT, "NG" + run + "-1"));
                })));
    }

    /** To whoever has the role in another company it is as if there were no such record. */
    private void refused(Role role, Runnable... attempts) {
        for (int i = 0; i < attempts.length; i++) {
            var attempt = attempts[i];
            assertEquals(
                    ValueRule.NO_SUCH_RECORD,
                    ruleAgainst(() -> acting.as(acting.callerElsewhere(role), attempt)),
                    role + " " + i);
        }
    }

    private Caller withBothRoles(Role user) {
        return new Caller(
                acting.user(user),
                user.name(),
                acting.company(),
                acting.caller(user).companyName(),
                Set.of(Role.AUDITOR, Role.COMPLIANCE_OFFICER),
                Channel.PAGE);
    }

    private InspectionFindingId found(Caller caller) {
        return acting.as(
                caller,
                () -> writeFinding.write(
                        new WriteFinding.Command(id, FindingSeverity.MINOR, "Thiếu nhãn", null, About.NOTHING)));
    }

    private void answer(Caller caller, InspectionFindingId finding) {
        acting.as(
                caller,
                () -> answerFinding.answer(
                        new AnswerFinding.Command(id, finding, version(finding), "Đã dán lại nhãn")));
    }

    private void end(Caller caller, InspectionFindingId finding) {
        acting.as(
                caller,
                () -> closeFinding.close(
                        new CloseFinding.Command(id, finding, version(finding), FindingOutcome.EXPLAINED, null)));
    }

    private int version(InspectionFindingId finding) {
        return acting.as(Role.AUDITOR, () -> findings.of(id)).stream()
                .filter(row -> row.id() == finding.value())
                .findFirst()
                .orElseThrow()
                .version();
    }

    private PaperRequestId asked(Caller caller) {
        return acting.as(
                caller,
                () -> askForPaper.ask(new AskForPaper.Command(id, "Hóa đơn thương mại", About.NOTHING, FAR_OFF)));
    }

    private void give(Caller caller, PaperRequestId request) {
        acting.as(
                caller,
                () -> givePaper.give(
                        new GivePaper.Command(id, request, row(request).version(), sent(), About.NOTHING, null)));
    }

    private static AddPaper.@Nullable Sent sent() {
        return new AddPaper.Sent("giay to.txt", "Nội dung".getBytes(StandardCharsets.UTF_8));
    }

    private void accept(Caller caller, PaperRequestId request) {
        acting.as(caller, () -> acceptPaper.accept(id, request, row(request).version()));
    }

    private void closeRequest(PaperRequestId request, String reason) {
        acting.as(
                Role.AUDITOR, () -> closeRequest.close(id, request, row(request).version(), new Reason(reason)));
    }

    private RequestRow row(PaperRequestId request) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> requests.of(id)).stream()
                .filter(row -> row.id() == request.value())
                .findFirst()
                .orElseThrow();
    }

    private void close() {
        acting.as(
                Role.AUDITOR,
                () -> closeInspection.close(id, inspections.get(id).version(), "Đã kiểm tra xong"));
    }

    private void noted(About about) {
        acting.as(Role.AUDITOR, () -> writeNote.write(id, "Xem hồ sơ", about));
    }

    private long dossier(String title) {
        return acting.as(
                        Role.COMPLIANCE_OFFICER,
                        () -> beginDossier.begin(new BeginDossier.Command(
                                title, PermittedCase.SP1, null, List.of(ExampleDossier.laptops(3)))))
                .value();
    }
}
