package org.provenant.domain.customs;

/** Controls that may apply to the same goods beside the import permit, each with a paper of its own. */
public enum SpecialPermitKind {
    /** Import of civil cryptography products (mật mã dân sự, Decree 211/2025/NĐ-CP). */
    CRYPTOGRAPHY,
    /** Import of network information security products (Circulars 13/2018 and 10/2022/TT-BTTTT). */
    INFORMATION_SECURITY,
    /** Conformity with technical regulations (hợp quy). */
    CONFORMITY
}
