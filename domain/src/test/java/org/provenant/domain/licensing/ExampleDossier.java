package org.provenant.domain.licensing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.permit.ExamplePermit;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.Paper;
import org.provenant.domain.regulation.PaperForm;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Quantity;

/** Dossiers as a company has them that moves a production line to Vietnam. */
public final class ExampleDossier {

    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    public static final RulePoint RULES = new RulePoint(1, TODAY);

    private ExampleDossier() {}

    /** So many laptops from Japan. */
    public static DossierLine.Facts laptops(int pieces) {
        return new DossierLine.Facts(
                "Máy tính xách tay đã qua sử dụng",
                ExamplePermit.LAPTOPS,
                "ThinkPad T14 Gen 2",
                GoodsCondition.USED,
                new Quantity(pieces),
                "chiếc",
                new Money(new BigDecimal("410.5"), Money.currencyOf("USD")),
                2022,
                new Country("JP"),
                "Điều khiển dây chuyền lắp ráp",
                null,
                EndRoute.RE_EXPORT,
                LocalDate.of(2029, 12, 31));
    }

    /** A draft that asks for so many laptops, in no register yet. */
    public static Dossier asking(int laptops) {
        return new Dossier(
                new CompanyId(1),
                "Di chuyển dây chuyền số 2",
                PermittedCase.SP1,
                null,
                RULES,
                List.of(laptops(laptops)));
    }

    /** The same with everything said that a dossier of its case must say. */
    public static Dossier filled() {
        var dossier = asking(10);
        dossier.say(content(PermittedCase.SP1));
        return dossier;
    }

    /** The same, handed in today. */
    public static Dossier submitted() {
        var dossier = filled();
        dossier.submit(handedIn(TODAY), TODAY, RULES, List.of());
        return dossier;
    }

    /** Something in every field that a dossier of the case must fill in. */
    public static Map<ContentField, @Nullable String> content(PermittedCase permittedCase) {
        var content = new EnumMap<ContentField, @Nullable String>(ContentField.class);
        for (var paper : ContentPaper.of(permittedCase)) {
            for (var field : paper.fields()) {
                if (field.isRequired()) {
                    content.put(
                            field,
                            switch (field.kind()) {
                                case TEXT, LONG_TEXT -> "Theo hồ sơ của doanh nghiệp";
                                case DATE -> "2026-01-05";
                                case NUMBER -> "3.5";
                                case ROUTE -> "RE_EXPORT";
                            });
                }
            }
        }
        return content;
    }

    public static SubmissionRound.HandingIn handedIn(LocalDate day) {
        return new SubmissionRound.HandingIn(day, SubmissionChannel.ONLINE, "TN-" + day, null);
    }

    /** What is known of a version of a paper of the checklist. */
    public static DossierPaper.Facts paper(String item, PaperForm form, @Nullable LocalDate validUntil) {
        return new DossierPaper.Facts(item, "Giấy tờ " + item, form, "Sở Tài chính", null, validUntil, null);
    }

    /** Puts a paper in. */
    public static DossierPaper add(Dossier dossier, String item, PaperForm form, @Nullable LocalDate validUntil) {
        var file = new Attachment("giay.pdf", AttachmentType.PDF, 3, FileDigest.of(new byte[] {1, 2, 3}));
        return dossier.add(paper(item, form, validUntil), file, new UserId(1), Instant.EPOCH);
    }

    /** The same paper, which may be handed in in another form as well. */
    public static Paper taking(Paper paper, PaperForm alsoForm) {
        return paper(paper, alsoForm, paper.source());
    }

    /** The same paper, whose rule somebody has compared with the official text. */
    public static Paper verified(Paper paper) {
        return paper(
                paper,
                paper.alsoForm(),
                new RuleSource("TT 26/2025/TT-BKHCN", null, Certainty.VERIFIED, "Quản trị viên", TODAY));
    }

    private static Paper paper(Paper paper, @Nullable PaperForm alsoForm, RuleSource source) {
        return new Paper(
                paper.rule(),
                paper.code(),
                paper.nameVi(),
                paper.nameEn(),
                paper.form(),
                alsoForm,
                paper.sets(),
                paper.mandatory(),
                paper.noteVi(),
                paper.noteEn(),
                source);
    }

    /** A paper that the checklist asks for. */
    public static Paper wanted(String code, PaperForm form, boolean mandatory) {
        return new Paper(
                1,
                code,
                "Giấy tờ " + code,
                "Paper " + code,
                form,
                null,
                1,
                mandatory,
                null,
                null,
                new RuleSource("TT 26/2025/TT-BKHCN", null, Certainty.SECONDARY, null, null));
    }
}
