package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddControlPermit;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.licensing.BeginDossier;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.FillContent;
import org.provenant.application.licensing.GrantDossier;
import org.provenant.application.licensing.RecordSupplementRequest;
import org.provenant.application.licensing.RefuseDossier;
import org.provenant.application.licensing.SubmitDossier;
import org.provenant.application.licensing.WaiveControl;
import org.provenant.application.licensing.WithdrawDossier;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.ContentPaper;
import org.provenant.domain.licensing.ControlRecord;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierLine;
import org.provenant.domain.licensing.DossierLineId;
import org.provenant.domain.licensing.DossierPaper;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.GoodsCondition;
import org.provenant.domain.licensing.SubmissionChannel;
import org.provenant.domain.licensing.SubmissionRound;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.OtherControl;
import org.provenant.domain.regulation.PaperForm;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;

/** A dossier in each state on its way through the authority. */
@ApplicationScoped
class DemoDossiers {

    private static final LocalDate PLANNED_END = LocalDate.of(2030, 12, 31);
    private static final HsCode SERVERS = new HsCode("84715010");

    /** Which the rule book names for conformity. */
    private static final HsCode WORKSTATIONS = new HsCode("84714110");

    /** Which the rule book names for information security. */
    private static final HsCode ROUTERS = new HsCode("85176243");

    @Inject
    BeginDossier beginDossier;

    @Inject
    FillContent fillContent;

    @Inject
    AddPaper addPaper;

    @Inject
    AddControlPermit addControlPermit;

    @Inject
    WaiveControl waiveControl;

    @Inject
    SubmitDossier submitDossier;

    @Inject
    RecordSupplementRequest recordSupplementRequest;

    @Inject
    GrantDossier grantDossier;

    @Inject
    RefuseDossier refuseDossier;

    @Inject
    WithdrawDossier withdrawDossier;

    @Inject
    DossierCard card;

    void make(DemoCast cast) {
        granted(cast, LocalDate.of(2026, 9, 7));
        refused(cast, LocalDate.of(2026, 9, 14));
        withdrawn(cast, LocalDate.of(2026, 10, 5));
        resubmitted(cast, LocalDate.of(2026, 11, 2));
        supplementRequested(cast, LocalDate.of(2026, 11, 9));
        submit(
                cast,
                complete(
                        cast,
                        LocalDate.of(2026, 11, 16),
                        "Máy chủ dự phòng cho trung tâm dữ liệu",
                        PermittedCase.SP2,
                        12),
                LocalDate.of(2026, 11, 17));
        draft(cast, LocalDate.of(2026, 11, 18));
    }

    private void granted(DemoCast cast, LocalDate day) {
        var id = complete(cast, day, "Bổ sung máy trạm kiểm tra dây chuyền 2", PermittedCase.SP2, WORKSTATIONS, 30);
        cast.on(
                day,
                cast.officer(),
                () -> waiveControl.waive(
                        id,
                        OtherControl.CONFORMITY,
                        new Reason("Chỉ dùng nội bộ, không lưu thông trên thị trường; đã hỏi tổ chức chứng nhận.")));
        submit(cast, id, day.plusDays(1));
        var decided = day.plusDays(8);
        cast.on(decided, cast.officer(), () -> {
            var now = card.get(id);
            var asked = now.goods().get(0);
            return grantDossier.grant(new GrantDossier.Command(
                    id,
                    now.version(),
                    new Permit.Facts(
                            "902/BKHCN-CNTT",
                            decided,
                            "Bộ Khoa học và Công nghệ",
                            PermittedCase.SP2,
                            null,
                            decided.plusYears(1)),
                    List.of(new GrantDossier.Granted(
                            new DossierLineId(asked.id()),
                            new PermitLine.Facts(
                                    asked.goods(),
                                    new HsCode(asked.hs()),
                                    new Quantity(24),
                                    asked.unit(),
                                    asked.purpose(),
                                    cast.place("HN-B-L2")))),
                    null));
        });
    }

    private void refused(DemoCast cast, LocalDate day) {
        var id = complete(cast, day, "Điện thoại cũ cho phòng kinh doanh", PermittedCase.SP4, 20);
        submit(cast, id, day);
        cast.on(
                day.plusDays(7),
                cast.officer(),
                () -> refuseDossier.refuse(new RefuseDossier.Command(
                        id,
                        card.get(id).version(),
                        day.plusDays(7),
                        new Reason("Hàng hóa không phải là sản phẩm công nghệ thông tin chuyên dùng."))));
    }

    private void withdrawn(DemoCast cast, LocalDate day) {
        var id = complete(cast, day, "Thiết bị mạng cho văn phòng dự án cũ", PermittedCase.SP3, 8);
        submit(cast, id, day);
        cast.on(
                day.plusDays(3),
                cast.officer(),
                () -> withdrawDossier.withdraw(new WithdrawDossier.Command(
                        id, card.get(id).version(), day.plusDays(3), new Reason("Đối tác nước ngoài dừng dự án."))));
    }

    private void resubmitted(DemoCast cast, LocalDate day) {
        var id = complete(cast, day, "Di chuyển dây chuyền SMT 3 từ Nhật Bản", PermittedCase.SP1, 45);
        submit(cast, id, day);
        ask(cast, id, day.plusDays(3), "Đề nghị làm rõ quan hệ sở hữu giữa hai doanh nghiệp và bổ sung hóa đơn.");
        submit(cast, id, day.plusDays(10), "Đã bổ sung biểu đồ sở hữu và hóa đơn của từng lô thiết bị.");
    }

    private void supplementRequested(DemoCast cast, LocalDate day) {
        var id = complete(cast, day, "Máy ảnh công nghiệp cho đề tài thị giác máy", PermittedCase.RS1, 10);
        submit(cast, id, day);
        ask(cast, id, day.plusDays(1), "Đề nghị bổ sung quyết định phê duyệt đề tài nghiên cứu.");
    }

    private void draft(DemoCast cast, LocalDate day) {
        var id = begin(cast, day, "Tái nhập tổng đài sau sửa chữa ở nước ngoài", PermittedCase.SP5, ROUTERS, 4);
        cast.on(
                day,
                cast.officer(),
                () -> addControlPermit.add(
                        id,
                        new ControlRecord.Facts(
                                OtherControl.INFORMATION_SECURITY,
                                "47/GP-ATTT",
                                "Cục An toàn thông tin",
                                day.minusYears(2),
                                day.plusDays(25)),
                        null));
        paper(cast, day, id, "LEGAL", "Giấy chứng nhận đăng ký doanh nghiệp", day.plusDays(20));
    }

    private void ask(DemoCast cast, DossierId id, LocalDate day, String what) {
        cast.on(
                day,
                cast.officer(),
                () -> recordSupplementRequest.record(
                        new RecordSupplementRequest.Command(id, card.get(id).version(), day, what, day.plusDays(30))));
    }

    private DossierId begin(
            DemoCast cast, LocalDate day, String title, PermittedCase permittedCase, HsCode hs, int pieces) {
        var goods = new DossierLine.Facts(
                "Thiết bị công nghệ thông tin đã qua sử dụng",
                hs,
                "Dell PowerEdge R740",
                GoodsCondition.USED,
                new Quantity(pieces),
                "Chiếc",
                new Money(new BigDecimal("1250"), Money.currencyOf("USD")),
                2021,
                new Country("JP"),
                title,
                cast.place("PMC"),
                EndRoute.RE_EXPORT,
                PLANNED_END);
        return cast.on(
                day,
                cast.officer(),
                () -> beginDossier.begin(new BeginDossier.Command(title, permittedCase, null, List.of(goods))));
    }

    /** A dossier with every paper of its checklist and every field that must say something. */
    private DossierId complete(DemoCast cast, LocalDate day, String title, PermittedCase permittedCase, int pieces) {
        return complete(cast, day, title, permittedCase, SERVERS, pieces);
    }

    private DossierId complete(
            DemoCast cast, LocalDate day, String title, PermittedCase permittedCase, HsCode hs, int pieces) {
        var id = begin(cast, day, title, permittedCase, hs, pieces);
        cast.on(
                day,
                cast.officer(),
                () -> fillContent.fill(new FillContent.Command(id, card.get(id).version(), content(permittedCase))));
        var wanted =
                cast.on(day, cast.officer(), () -> card.get(id)).completeness().items();
        for (var item : wanted) {
            paper(cast, day, id, item.wanted().code(), item.wanted().nameVi(), null);
        }
        return id;
    }

    private static EnumMap<ContentField, @Nullable String> content(PermittedCase permittedCase) {
        var content = new EnumMap<ContentField, @Nullable String>(ContentField.class);
        ContentPaper.of(permittedCase).stream()
                .flatMap(paper -> paper.fields().stream())
                .filter(ContentField::isRequired)
                .forEach(field -> content.put(field, words(field)));
        return content;
    }

    private static String words(ContentField field) {
        return switch (field.kind()) {
            case TEXT -> field == ContentField.SIGNED_AT ? "Hà Nội" : "Theo hồ sơ minh họa của doanh nghiệp";
            case LONG_TEXT ->
                "Nội dung minh họa: thiết bị được ghi sổ theo số sê-ri, dùng nội bộ tại nhà máy, kiểm kê sáu"
                        + " tháng một lần và chỉ rời doanh nghiệp khi có chứng từ.";
            case DATE -> "2026-09-01";
            case NUMBER -> "4";
            case ROUTE -> EndRoute.RE_EXPORT.name();
        };
    }

    private void paper(
            DemoCast cast, LocalDate day, DossierId id, String item, String name, @Nullable LocalDate validUntil) {
        var bytes = ("Bản minh họa: " + name + "\n").getBytes(StandardCharsets.UTF_8);
        cast.on(
                day,
                cast.officer(),
                () -> addPaper.add(
                        id,
                        new DossierPaper.Facts(
                                item,
                                name,
                                PaperForm.ORIGINAL,
                                "Cơ quan cấp (minh họa)",
                                day.minusDays(30),
                                validUntil,
                                "Phòng pháp chế"),
                        new AddPaper.Sent(item + ".txt", bytes)));
    }

    private void submit(DemoCast cast, DossierId id, LocalDate day) {
        submit(cast, id, day, null);
    }

    private void submit(DemoCast cast, DossierId id, LocalDate day, @Nullable String answer) {
        cast.on(
                day,
                cast.officer(),
                () -> submitDossier.submit(new SubmitDossier.Command(
                        id,
                        card.get(id).version(),
                        new SubmissionRound.HandingIn(
                                day, SubmissionChannel.ONLINE, "H" + id.value() + "-" + day.getYear(), answer),
                        Language.VI)));
    }
}
