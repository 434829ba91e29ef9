package org.provenant.domain.licensing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.provenant.domain.regulation.PermittedCase;

/**
 * The papers whose content is kept field by field: the four that Circular 26/2025/TT-BKHCN names, and one for what each
 * case has to show besides.
 */
public enum ContentPaper {
    /** Văn bản đề nghị. */
    REQUEST,
    /** Thuyết minh phương án sử dụng. */
    USE_PLAN,
    /** Quy trình quản lý hàng hóa. */
    GOODS_MANAGEMENT,
    /** Phương án xử lý sau khi kết thúc sử dụng. */
    END_OF_USE,
    /** The decision to transfer the assets, with its list. */
    TRANSFER(PermittedCase.SP1),
    /** The system or line that the goods serve. */
    SYSTEM(PermittedCase.SP2),
    /** The foreign partner and the contract. */
    PARTNER(PermittedCase.SP3),
    /** The repair contract and the export declaration. */
    REPAIR(PermittedCase.SP5),
    /** Topic, duration and handling of research goods. */
    RESEARCH(PermittedCase.RS1),
    /** Contract, facility and environmental paper of processing. */
    PROCESSING(PermittedCase.PR1);

    private final Set<PermittedCase> cases;

    ContentPaper() {
        cases = EnumSet.allOf(PermittedCase.class);
    }

    ContentPaper(PermittedCase only) {
        cases = EnumSet.of(only);
    }

    public boolean isFor(PermittedCase permittedCase) {
        return cases.contains(permittedCase);
    }

    /** The papers of a case, in the order in which they are filled in. */
    public static List<ContentPaper> of(PermittedCase permittedCase) {
        return Arrays.stream(values())
                .filter(paper -> paper.isFor(permittedCase))
                .toList();
    }

    /** The fields of the paper in their order. */
    public List<ContentField> fields() {
        return Arrays.stream(ContentField.values())
                .filter(field -> field.paper() == this)
                .toList();
    }

    /** Whether the goods are listed in it. */
    public boolean hasGoods() {
        return this != GOODS_MANAGEMENT;
    }
}
