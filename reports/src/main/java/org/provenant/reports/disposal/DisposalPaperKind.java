package org.provenant.reports.disposal;

/** A paper that is printed of a disposal. */
public enum DisposalPaperKind {
    /** Quyết định xử lý. */
    DECISION,
    /** Biên bản tiêu hủy: joint minutes with parties and witnesses. */
    MINUTES,
    /** Biên bản thanh lý, after form 02-TSCĐ: with what the devices cost and what is left of it. */
    LIQUIDATION,
    /** Danh mục bàn giao with weights and waste codes. */
    HANDOVER_LIST,
    /** Văn bản đề nghị đồng ý, to the authority that gave the permit. */
    CONSENT_REQUEST,
    /** Thông báo to customs. */
    CUSTOMS_NOTICE
}
