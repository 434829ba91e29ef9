package org.provenant.domain.licensing;

import static org.provenant.domain.licensing.ContentKind.DATE;
import static org.provenant.domain.licensing.ContentKind.LONG_TEXT;
import static org.provenant.domain.licensing.ContentKind.NUMBER;
import static org.provenant.domain.licensing.ContentKind.ROUTE;
import static org.provenant.domain.licensing.ContentKind.TEXT;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/** What the papers of a dossier say, field by field. The form of these papers is the product's proposal, not the law's. */
public enum ContentField {
    REQUEST_NUMBER(ContentPaper.REQUEST, TEXT),
    ADDRESSEE(ContentPaper.REQUEST, TEXT, true),
    SIGNED_AT(ContentPaper.REQUEST, TEXT, true),
    REQUEST_REASON(ContentPaper.REQUEST, LONG_TEXT, true),
    EXPORTER(ContentPaper.REQUEST, TEXT),
    EXPECTED_ARRIVAL(ContentPaper.REQUEST, DATE),
    GATE(ContentPaper.REQUEST, TEXT),
    COMMITMENT(ContentPaper.REQUEST, LONG_TEXT, true),
    CONTACT(ContentPaper.REQUEST, TEXT),

    USE_NEED(ContentPaper.USE_PLAN, LONG_TEXT, true),
    USE_STEPS(ContentPaper.USE_PLAN, LONG_TEXT, true),
    USE_WHERE(ContentPaper.USE_PLAN, LONG_TEXT, true),
    USE_BEGINS(ContentPaper.USE_PLAN, DATE),
    USE_YEARS(ContentPaper.USE_PLAN, NUMBER, true),
    USE_SAFETY(ContentPaper.USE_PLAN, LONG_TEXT),

    MANAGED_BY(ContentPaper.GOODS_MANAGEMENT, TEXT, true),
    RECEIVING(ContentPaper.GOODS_MANAGEMENT, LONG_TEXT, true),
    LABELLING(ContentPaper.GOODS_MANAGEMENT, LONG_TEXT),
    MOVING(ContentPaper.GOODS_MANAGEMENT, LONG_TEXT, true),
    STOCKTAKING(ContentPaper.GOODS_MANAGEMENT, LONG_TEXT, true),
    RECORDS(ContentPaper.GOODS_MANAGEMENT, LONG_TEXT),

    EXIT_ROUTE(ContentPaper.END_OF_USE, ROUTE, true),
    EXIT_BY(ContentPaper.END_OF_USE, DATE),
    EXIT_STEPS(ContentPaper.END_OF_USE, LONG_TEXT, true),
    EXIT_HANDLER(ContentPaper.END_OF_USE, TEXT),
    DATA_ERASURE(ContentPaper.END_OF_USE, LONG_TEXT),

    TRANSFER_DECISION(ContentPaper.TRANSFER, TEXT, true),
    TRANSFER_DECIDED_ON(ContentPaper.TRANSFER, DATE, true),
    TRANSFER_FROM(ContentPaper.TRANSFER, TEXT, true),
    TRANSFER_RELATION(ContentPaper.TRANSFER, LONG_TEXT, true),

    SYSTEM_NAME(ContentPaper.SYSTEM, TEXT, true),
    SYSTEM_WHERE(ContentPaper.SYSTEM, TEXT, true),
    SYSTEM_ROLE(ContentPaper.SYSTEM, LONG_TEXT, true),

    PARTNER_NAME(ContentPaper.PARTNER, TEXT, true),
    PARTNER_COUNTRY(ContentPaper.PARTNER, TEXT, true),
    PARTNER_CONTRACT(ContentPaper.PARTNER, TEXT, true),
    PARTNER_SIGNED_ON(ContentPaper.PARTNER, DATE, true),
    PARTNER_SERVICE(ContentPaper.PARTNER, LONG_TEXT, true),

    REPAIR_CONTRACT(ContentPaper.REPAIR, TEXT, true),
    REPAIR_SIGNED_ON(ContentPaper.REPAIR, DATE, true),
    REPAIR_FIRM(ContentPaper.REPAIR, TEXT, true),
    EXPORT_DECLARATION(ContentPaper.REPAIR, TEXT, true),
    EXPORTED_ON(ContentPaper.REPAIR, DATE, true),
    REPAIR_WORK(ContentPaper.REPAIR, LONG_TEXT),

    RESEARCH_TOPIC(ContentPaper.RESEARCH, LONG_TEXT, true),
    RESEARCH_BEGINS(ContentPaper.RESEARCH, DATE, true),
    RESEARCH_ENDS(ContentPaper.RESEARCH, DATE, true),
    RESEARCH_HANDLING(ContentPaper.RESEARCH, ROUTE, true),
    RESEARCH_METHOD(ContentPaper.RESEARCH, LONG_TEXT),

    PROCESSING_CONTRACT(ContentPaper.PROCESSING, TEXT, true),
    PROCESSING_SIGNED_ON(ContentPaper.PROCESSING, DATE, true),
    PROCESSING_PARTNER(ContentPaper.PROCESSING, TEXT, true),
    PROCESSING_FACILITY(ContentPaper.PROCESSING, LONG_TEXT, true),
    PROCESSING_STAFF(ContentPaper.PROCESSING, LONG_TEXT),
    ENVIRONMENT_PAPER(ContentPaper.PROCESSING, TEXT, true);

    private final ContentPaper paper;
    private final ContentKind kind;
    private final boolean required;

    ContentField(ContentPaper paper, ContentKind kind) {
        this(paper, kind, false);
    }

    ContentField(ContentPaper paper, ContentKind kind, boolean required) {
        this.paper = paper;
        this.kind = kind;
        this.required = required;
    }

    public ContentPaper paper() {
        return paper;
    }

    public ContentKind kind() {
        return kind;
    }

    /** Whether the paper is not complete without it. */
    public boolean isRequired() {
        return required;
    }

    /** The fixed form of what was typed; nothing for nothing. */
    public @Nullable String kept(@Nullable String typed) {
        return typed == null || Text.tidy(typed).isEmpty() ? null : kind.kept(typed, this);
    }

    /** What is kept, as people read it. */
    public String words(String kept, Terms terms) {
        return kind.words(kept, terms);
    }
}
