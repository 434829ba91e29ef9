package org.provenant.domain.reporting;

/** What an examination of a signed paper has found. */
public enum SignatureState {
    /** It was made with the certificate that is named, and covers the whole paper. */
    HOLDS,
    /** Something was added after it. */
    COVERS_PART,
    /** The paper was changed, or the signature was made with another key. */
    BROKEN,
    /** What is signed is not the paper that was issued. */
    OTHER_PAPER
}
