package org.provenant.domain.valuation;

/** How the books treat what a device cost. */
public enum Treatment {
    /** A fixed asset (tài sản cố định), depreciated over the life of its band. */
    FIXED_ASSET,
    /** A tool (công cụ, dụng cụ): it cost less than a fixed asset does, and is written off over a short time. */
    TOOL
}
