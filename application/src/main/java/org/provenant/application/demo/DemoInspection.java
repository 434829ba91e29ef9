package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.About;
import org.provenant.application.inspection.AnswerFinding;
import org.provenant.application.inspection.AskForPaper;
import org.provenant.application.inspection.CheckSampled;
import org.provenant.application.inspection.CloseFinding;
import org.provenant.application.inspection.CloseInspection;
import org.provenant.application.inspection.DrawSample;
import org.provenant.application.inspection.FindingList;
import org.provenant.application.inspection.GivePaper;
import org.provenant.application.inspection.OpenInspection;
import org.provenant.application.inspection.SampledRow;
import org.provenant.application.inspection.Samples;
import org.provenant.application.inspection.WriteFinding;
import org.provenant.application.inspection.WriteNote;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.inspection.FindingOutcome;
import org.provenant.domain.inspection.FindingSeverity;
import org.provenant.domain.inspection.Inspection;
import org.provenant.domain.inspection.InspectionFindingId;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.SampleFilter;
import org.provenant.domain.inspection.SampleId;
import org.provenant.domain.inspection.SampleMethod;
import org.provenant.domain.inspection.SamplePopulation;
import org.provenant.domain.inspection.SampleResult;
import org.provenant.domain.inspection.SampledItemId;
import org.provenant.domain.inspection.SubjectKind;
import org.provenant.domain.shared.Period;

/**
 * Two inspections of the demo's company: one that is over, and one that is under way with samples, findings, papers asked
 * for and given, and a note.
 */
@ApplicationScoped
class DemoInspection {

    private static final LocalDate OPENED_ON = LocalDate.of(2026, 11, 9);
    private static final String SEED = "demo-2026-11-09";
    private static final SampleFilter IN_USE =
            new SampleFilter(null, LifecycleStage.IN_USE, null, null, null, null, null);

    @Inject
    OpenInspection openInspection;

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
    CloseInspection closeInspection;

    @Inject
    WriteNote writeNote;

    @Inject
    AskForPaper askForPaper;

    @Inject
    GivePaper givePaper;

    @Inject
    Samples samples;

    @Inject
    FindingList findings;

    void make(DemoCast cast) {
        lastYears(cast);
        var id = cast.on(
                OPENED_ON,
                cast.auditor(),
                () -> openInspection.open(new Inspection.Facts(
                        "Kiểm tra thiết bị nhập khẩu đã qua sử dụng năm 2026",
                        "Đối chiếu sổ theo dõi với thiết bị tại nhà máy và với giấy phép, tờ khai.",
                        new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 31)))));
        var random = cast.on(OPENED_ON, cast.auditor(), () -> draw(id, IN_USE, SampleMethod.RANDOM, 12));
        cast.on(OPENED_ON.plusDays(1), cast.auditor(), () -> draw(id, SampleFilter.ALL, SampleMethod.RISK, 8));
        var missing = cast.on(OPENED_ON.plusDays(2), cast.auditor(), () -> look(id, random));
        find(cast, id, missing);
        askForPapers(cast, id);
    }

    private void lastYears(DemoCast cast) {
        var day = LocalDate.of(2025, 12, 8);
        var id = cast.on(
                day,
                cast.auditor(),
                () -> openInspection.open(new Inspection.Facts(
                        "Kiểm tra hồ sơ giấy phép năm 2025",
                        null,
                        new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 11, 30)))));
        var finding = cast.on(
                day.plusDays(1),
                cast.auditor(),
                () -> writeFinding.write(new WriteFinding.Command(
                        id,
                        FindingSeverity.ADVICE,
                        "Nên lưu giấy tờ của từng giấy phép ngay trong hệ thống.",
                        null,
                        About.NOTHING)));
        cast.on(
                day.plusDays(4),
                cast.officer(),
                () -> answerFinding.answer(new AnswerFinding.Command(
                        id, finding, 1, "Từ năm 2026, hồ sơ xin phép được lập trong hệ thống.")));
        cast.on(day.plusDays(7), cast.auditor(), () -> {
            closeFinding.close(new CloseFinding.Command(id, finding, 2, FindingOutcome.REMEDIED, null));
            closeInspection.close(id, 1, "Hồ sơ giấy phép đầy đủ; có một khuyến nghị đã được tiếp thu.");
        });
    }

    private SampleId draw(InspectionId id, SampleFilter filter, SampleMethod method, int size) {
        return drawSample.draw(new DrawSample.Command(id, SamplePopulation.EQUIPMENT, filter, method, size, SEED));
    }

    /** Looks at most of the sample and gives the one that was not found. */
    private SampledRow look(InspectionId id, SampleId sample) {
        var items = samples.get(id, sample).items();
        for (var item : items.subList(0, 7)) {
            check(id, sample, item, SampleResult.MATCH, null);
        }
        check(id, sample, items.get(7), SampleResult.MISMATCH, "Nhãn tài sản mờ, không đọc được");
        check(id, sample, items.get(8), SampleResult.NOT_FOUND, "Không có tại địa điểm ghi trong sổ");
        return items.get(8);
    }

    private void check(
            InspectionId id, SampleId sample, SampledRow item, SampleResult result, @Nullable String remark) {
        checkSampled.check(
                new CheckSampled.Command(id, sample, new SampledItemId(item.id()), item.version(), result, remark));
    }

    private void find(DemoCast cast, InspectionId id, SampledRow missing) {
        cast.on(
                OPENED_ON.plusDays(2),
                cast.auditor(),
                () -> writeFinding.write(new WriteFinding.Command(
                        id,
                        FindingSeverity.MAJOR,
                        "Không tìm thấy thiết bị tại địa điểm ghi trong sổ.",
                        "Quy trình quản lý hàng hóa của doanh nghiệp",
                        new About(SubjectKind.EQUIPMENT, missing.label()))));
        var second = cast.on(
                OPENED_ON.plusDays(2),
                cast.auditor(),
                () -> writeFinding.write(new WriteFinding.Command(
                        id,
                        FindingSeverity.MINOR,
                        "Một số nhãn tài sản bị mờ, khó đối chiếu với sổ.",
                        null,
                        About.NOTHING)));
        cast.on(OPENED_ON.plusDays(3), cast.officer(), () -> answer(id, second));
        cast.on(
                OPENED_ON.plusDays(3),
                cast.auditor(),
                () -> writeNote.write(id, "Hỏi thêm thủ kho về lịch bảo trì trong tháng 10.", About.NOTHING));
    }

    private void answer(InspectionId id, InspectionFindingId finding) {
        var version = findings.of(id).stream()
                .filter(row -> row.id() == finding.value())
                .findFirst()
                .orElseThrow()
                .version();
        answerFinding.answer(new AnswerFinding.Command(
                id, finding, version, "Doanh nghiệp sẽ in lại toàn bộ nhãn trước ngày 30/11/2026."));
    }

    private void askForPapers(DemoCast cast, InspectionId id) {
        var given = cast.on(
                OPENED_ON.plusDays(3),
                cast.auditor(),
                () -> askForPaper.ask(new AskForPaper.Command(
                        id, "Danh sách người được giao quản lý thiết bị", About.NOTHING, OPENED_ON.plusDays(8))));
        cast.on(
                OPENED_ON.plusDays(3),
                cast.auditor(),
                () -> askForPaper.ask(new AskForPaper.Command(
                        id, "Biên bản kiểm kê nội bộ gần nhất", About.NOTHING, OPENED_ON.plusDays(11))));
        cast.on(
                OPENED_ON.plusDays(7),
                cast.officer(),
                () -> givePaper.give(new GivePaper.Command(
                        id,
                        given,
                        1,
                        new AddPaper.Sent(
                                "Danh sách bàn giao.txt",
                                "Danh sách bàn giao thiết bị (minh họa)\n".getBytes(StandardCharsets.UTF_8)),
                        About.NOTHING,
                        "Danh sách đến ngày 31/10/2026")));
    }
}
